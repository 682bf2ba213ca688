import { z } from 'zod';
import { problemExample } from '../api/openapi/openapi-problems';
import { problemSchema } from '../api/problem';
import type { Described, Route } from '../api/route';

const TITLES: Readonly<Record<number, string>> = {
  400: '请求无法识别',
  401: '密钥无效',
  403: '表单已过期',
  404: '没有，或不在查看范围内',
  409: '规则不允许：页面上写明原因',
  413: '内容过大',
  415: '内容类型不受支持',
  422: '填写有误：逐项写在各栏旁边',
  429: '请求过于频繁',
  500: '系统内部错误',
  503: '数据库或流程引擎暂时不可用',
};
const ALWAYS = [400, 401, 404, 422, 429, 500, 503];
const OF_FORMS = [403, 413, 415];

const page = { 'text/html': { schema: z.string() } };
const pageOrProblem = (status: number) => ({
  ...page,
  'application/problem+json': { schema: problemSchema, example: problemExample(status) },
});

/** A page in the document: forms in, HTML out, a failure as a page for browsers and as problem+json for programs. */
export function describePage(route: Route): Described {
  const { params, query, body, example, method, answers } = route;
  const failures = method === 'post' ? [...ALWAYS, ...OF_FORMS] : ALWAYS;
  const statuses = [...new Set([...failures, ...Object.keys(answers).map(Number)])].sort((a, b) => a - b);
  return {
    requestParams: { ...(params && { path: params }), ...(query && { query }) },
    ...(body && {
      requestBody: { required: true, content: { 'application/x-www-form-urlencoded': { schema: body, example } } },
    }),
    responses: Object.fromEntries(
      statuses.map((status) => [
        status,
        status === 303
          ? { description: '已办，转到下一页', headers: z.object({ Location: z.string() }) }
          : { description: TITLES[status] ?? '网页', content: status < 400 ? page : pageOrProblem(status) },
      ]),
    ),
  };
}
