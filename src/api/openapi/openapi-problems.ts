import type { Fault } from '../../domain/faults';
import { Problem, problemSchema } from '../problem';
import type { ProblemCode } from '../problem-status';
import type { Described, Route } from '../route';

interface Documented {
  readonly title: string;
  /** An answer of this status, as one of the many reasons for it gives it. */
  readonly code: ProblemCode;
  readonly detail: string;
  readonly errors?: readonly Fault[];
}

const FAULTS = [{ path: 'body.title', message: '不能为空' }];

/** Every status of problem+json there is, with one of its answers. */
export const documentedProblems: Readonly<Record<number, Documented>> = {
  400: { title: '请求无法识别', code: 'body-malformed', detail: 'JSON 格式有误' },
  401: { title: '没有密钥或密钥无效', code: 'key-invalid', detail: '密钥无效' },
  403: { title: '已知身份但无权进行', code: 'not-yours-to-do', detail: '此密钥的角色不能进行这一操作' },
  404: { title: '没有，或不在查看范围内', code: 'not-found', detail: '没有这项内容，或不在您的查看范围内' },
  409: { title: '规则不允许，或已用不同内容登记', code: 'wrong-stage', detail: '本件待交办，不能核查' },
  412: {
    title: '读取之后别人已经改过',
    code: 'edited-meanwhile',
    detail: '读取之后别人已经改过，请重新读取后再改',
  },
  413: { title: '内容过大', code: 'body-too-large', detail: '内容不得超过 1 MB' },
  415: { title: '内容类型不受支持', code: 'media-type-unsupported', detail: '内容须为 application/json' },
  422: { title: '内容有误：逐项列出', code: 'body-invalid', detail: '有 1 处不符合要求', errors: FAULTS },
  428: {
    title: '须以 If-Match 写明所读到的 ETag',
    code: 'etag-missing',
    detail: '请先读取，再以 If-Match 写明所读到的 ETag',
  },
  429: { title: '请求过于频繁', code: 'too-many-requests', detail: '请求过于频繁，请稍后再试' },
  500: { title: '系统内部错误', code: 'internal-error', detail: '系统内部错误，请凭 requestId 联系值班员' },
  503: {
    title: '数据库或流程引擎暂时不可用',
    code: 'store-unavailable',
    detail: '数据库暂时不可用，请稍后重试',
  },
};

const REQUEST_ID = '0d5f3a52-6f0b-4f63-9a5c-2f2c6a1f7a10';

/** A whole answer of a status. */
export function problemExample(status: number): object | undefined {
  const documented = documentedProblems[status];
  if (documented === undefined) return undefined;
  const { code, detail, errors } = documented;
  return new Problem(code, detail, errors === undefined ? {} : { errors }).bodyFor(REQUEST_ID);
}

/** Written once and referred to, because nearly every operation has them all. */
const COMPONENTS = Object.fromEntries(
  Object.entries(documentedProblems).map(([status, { title }]) => {
    const content = { 'application/problem+json': { schema: problemSchema, example: problemExample(Number(status)) } };
    return [status, { id: `Problem${status}`, description: title, content }];
  }),
);

const ALWAYS = [400, 401, 422, 429, 500, 503];
const WITH_BODY = [409, 413, 415];
const EDITING = [412, 428];

/** The answers no that a route may give, by what it is. */
export function problemsOf({ params, roles, body, problems = [], answers, edits }: Route): Described['responses'] {
  const statuses = new Set([
    ...ALWAYS,
    ...(roles === 'public' ? [] : [403]),
    ...(body === undefined ? [] : WITH_BODY),
    // A path that cannot be anything's is not there.
    ...(params === undefined ? [] : [404]),
    ...(edits ? EDITING : []),
    ...problems,
  ]);
  const own = [...statuses].filter((status) => answers[status] === undefined).sort();
  return Object.fromEntries(
    own.flatMap((status) => {
      const component = COMPONENTS[status];
      return component === undefined ? [] : [[status, component]];
    }),
  );
}
