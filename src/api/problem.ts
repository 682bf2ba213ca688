import { z } from 'zod';
import { faultsOf, firstFaults, type Fault } from '../domain/faults';
import type { RefusalCode } from '../domain/appeal/refusal';
import type { RegistryRefusalCode } from '../domain/registry/registry-refusal';
import type { StoreErrorCode } from '../store/store-error';

/** Refusals of the rules by HTTP status: a new code does not compile without its place here (STYLE.md section 5). */
const REFUSAL_STATUS: Record<RefusalCode, number> = {
  'role-not-allowed': 403,
  'not-your-case': 404,
  'wrong-stage': 409,
  'case-closed': 409,
  'already-answered': 409,
  'not-returnable': 409,
  'return-window-passed': 409,
  'already-extended': 409,
  'deadline-passed': 409,
  'extension-too-long': 409,
  'subtasks-open': 409,
  'no-such-subtask': 409,
  'evidence-missing': 409,
  'appellant-word-missing': 409,
  'promise-missing': 409,
  'promise-in-past': 409,
  'promise-too-far': 409,
  'unit-unknown': 409,
  'same-unit': 409,
  'not-listed': 409,
  'already-listed': 409,
  'no-such-notice': 409,
  'notice-settled': 409,
  'objection-window-passed': 409,
  'no-such-accountability': 409,
  'no-such-entry': 409,
  'already-contested': 409,
  'reopening-window-passed': 409,
  'already-reopened': 409,
  'level-not-higher': 409,
  'self-merge': 409,
  'nothing-to-decide': 409,
  'session-missing': 409,
  'command-reused': 422,
  'no-such-task': 409,
  'no-such-target': 409,
  'no-such-item': 409,
  'case-not-on-agenda': 409,
  'outcome-unknown': 409,
  'answers-incomplete': 409,
  'mode-unknown': 409,
  'quorum-missing': 409,
  'use-not-allowed': 409,
  'rules-unknown': 409,
  'not-on-behalf': 403,
};

const REGISTRY_STATUS: Record<RegistryRefusalCode, number> = {
  'unit-taken': 409,
  'unit-on-duty': 409,
  'already-so': 409,
  'article-taken': 409,
  'registry-full': 409,
};

/** Refusals of the store: what a caller can mend is 422, what only an operator can is 500. */
const STORE_STATUS: Record<StoreErrorCode, number> = {
  'text-not-storable': 422,
  'cursor-invalid': 422,
  'owned-by-another-workflow': 409,
  'facts-missing': 500,
  'version-taken': 409,
  'no-rules': 503,
  'sealed-under-another-key': 500,
  'seal-broken': 500,
  'edited-meanwhile': 412,
};

/** What HTTP itself refuses, each with its status. Permanent: programs rely on the codes. */
const HTTP_STATUS = {
  'body-malformed': 400,
  'body-too-deep': 400,
  'request-malformed': 400,
  'key-missing': 401,
  'key-invalid': 401,
  'key-expired': 401,
  'key-revoked': 401,
  'token-invalid': 401,
  'token-expired': 401,
  'token-role-unknown': 403,
  'not-yours-to-do': 403,
  'source-not-yours': 403,
  'dossier-transferred': 403,
  'form-expired': 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'already-filed-differently': 409,
  'request-in-progress': 409,
  'webhook-in-another-state': 409,
  'rehearsal-in-another-state': 409,
  'key-in-use': 409,
  'key-no-longer-valid': 409,
  'version-not-current': 409,
  'body-too-large': 413,
  'media-type-unsupported': 415,
  'body-invalid': 422,
  'idempotency-key-reused': 422,
  'target-refused': 422,
  'file-unreadable': 422,
  'import-refused': 422,
  'etag-missing': 428,
  'too-many-requests': 429,
  'too-many-streams': 429,
  'too-many-imports': 429,
  'too-many-rehearsals': 429,
  'internal-error': 500,
  'engine-unavailable': 503,
  'issuer-unavailable': 503,
  'store-unavailable': 503,
} as const;

export type ProblemCode = keyof typeof HTTP_STATUS | RefusalCode | RegistryRefusalCode | StoreErrorCode;

const STATUS: Record<ProblemCode, number> = {
  ...REFUSAL_STATUS,
  ...REGISTRY_STATUS,
  ...STORE_STATUS,
  ...HTTP_STATUS,
};

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
    return STATUS[this.code];
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

/** The answer to what is not there or not yours to know: the two are never told apart. */
export function notFound(): Problem {
  return new Problem('not-found', '没有这项内容，或不在您的查看范围内');
}

/** Refuses a body that has a fault, naming every one with its path. */
export function refuseFaults(errors: readonly Fault[]): void {
  if (errors.length > 0) throw new Problem('body-invalid', `有 ${errors.length} 处不符合要求`, { errors });
}

/** Every fault of a body, parameter or query, counted; the answer shows the first of them. */
export function invalid(where: string, error: z.core.$ZodError): Problem {
  const errors = faultsOf(error.issues, where);
  return new Problem('body-invalid', `有 ${errors.length} 处不符合要求`, { errors });
}
