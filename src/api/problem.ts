import { z } from 'zod';
import { faultsOf, firstFaults, type Fault } from '../domain/faults';
import type { Refused } from '../use-cases/refused';
import { problemCodeOf, statusOf, type ProblemCode } from './problem-status';

const TITLES: Record<number, string> = {
  400: '请求无法识别',
  401: '需要有效的密钥',
  403: '无权进行',
  404: '没有找到',
  405: '不支持的方法',
  409: '现在不能进行',
  412: '已被别人改过',
  413: '内容过大',
  415: '不支持的内容类型',
  422: '内容有误',
  428: '须写明所读到的版本',
  429: '请求过于频繁',
  500: '系统内部错误',
  503: '系统暂时不可用',
};

export const problemSchema = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    code: z.string().describe('稳定的错误代码'),
    requestId: z.string(),
    errors: z.array(z.strictObject({ path: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457 错误说明' });
export type ProblemBody = z.infer<typeof problemSchema>;

interface ProblemExtras {
  readonly errors?: readonly Fault[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** An answer no, on its way to the one handler that writes it. */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    readonly code: ProblemCode,
    readonly detail: string,
    readonly extras: ProblemExtras = {},
  ) {
    super(code);
  }

  get status(): number {
    return statusOf(this.code);
  }

  bodyFor(requestId: string): ProblemBody {
    const { status, code, detail } = this;
    const { errors: all } = this.extras;
    const shown = all && firstFaults(all);
    const isCut = all !== undefined && shown !== undefined && shown.length < all.length;
    return {
      type: `urn:liubu:problem:${code}`,
      title: TITLES[status] ?? '出错了',
      status,
      detail: isCut ? `${detail}，列出前 ${shown.length} 处` : detail,
      code,
      requestId,
      ...(shown && { errors: shown }),
    };
  }
}

/** A use case's answer no, as it is over HTTP. */
export function problemOfRefused({ code, reason, details }: Refused): Problem {
  const { faults: errors, retryAfterSeconds } = details;
  const extras = errors === undefined ? {} : { errors };
  const detail = code === 'revision-unsaid' ? '请先读取，再以 If-Match 写明所读到的 ETag' : reason;
  if (retryAfterSeconds === undefined) return new Problem(problemCodeOf(code), detail, extras);
  const headers = { 'Retry-After': String(retryAfterSeconds) };
  return new Problem(problemCodeOf(code), detail, { ...extras, headers });
}

/** The answer to what is not there or not yours to know: the two are never told apart. */
export function notFound(): Problem {
  return new Problem('not-found', '没有这项内容，或不在您的查看范围内');
}

/** Every fault of a body, parameter or query, counted; the answer shows the first of them. */
export function invalid(where: string, error: z.core.$ZodError): Problem {
  const errors = faultsOf(error.issues, where);
  return new Problem('body-invalid', `有 ${errors.length} 处不符合要求`, { errors });
}
