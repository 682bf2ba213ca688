import { z } from 'zod';
import { createDocument, type ZodOpenApiOperationObject } from 'zod-openapi';
import { exampleComponents, exampleOf } from './answer-examples';
import { problemSchema } from './problem';
import type { AnswerDoc, Route } from './route';
import { webhooks } from './webhook-docs';

const PROBLEM_TITLES: Record<number, string> = {
  400: '请求无法识别',
  401: '没有密钥或密钥无效',
  403: '已知身份但无权进行',
  404: '没有，或不在查看范围内',
  409: '规则不允许，或已用不同内容登记',
  412: '读取之后别人已经改过',
  413: '内容过大',
  415: '内容类型不受支持',
  422: '内容有误：逐项列出',
  428: '须以 If-Match 写明所读到的 ETag',
  429: '请求过于频繁',
  500: '系统内部错误',
  503: '数据库或流程引擎暂时不可用',
};
const ALWAYS = [400, 422, 429, 500, 503];
const WITH_BODY = [409, 413, 415];
const EDITING = [412, 428];

/** The document of these routes, from the same schemas that check them. */
export function documentOf(routes: readonly Route[]): Record<string, unknown> {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const route of routes) paths[route.path] = { ...paths[route.path], [route.method]: operationOf(route) };
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: '六步 Liubu',
      version: '1.0.0',
      description:
        '诉求按六步工作法办理的接口。时间为带时区的 RFC 3339；列表为 {items, next}；错误为 application/problem+json。',
    },
    servers: [{ url: '/' }],
    paths,
    webhooks,
    components: {
      examples: exampleComponents,
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer', description: 'API 密钥；诉求人以查询码为密钥' },
      },
    },
  }) as unknown as Record<string, unknown>;
}

function operationOf(route: Route): ZodOpenApiOperationObject {
  const { id, tag, title, description = '', roles, body } = route;
  return {
    operationId: id,
    tags: [tag],
    summary: title,
    description,
    'x-roles': roles === 'public' ? ['public'] : [...roles],
    security: roles === 'public' ? [{}, { key: [] }] : [{ key: [] }],
    ...(route.dialect?.describe?.(route) ?? {
      requestParams: paramsOf(route),
      // No body at all counts as an empty one.
      ...(body && { requestBody: { required: !body.safeParse({}).success, content: contentOf(route) } }),
      responses: { ...answersOf(route), ...problemsOf(route) },
    }),
  } as unknown as ZodOpenApiOperationObject;
}

function contentOf({ body, bodyDoc = body, example, upload }: Route): Record<string, unknown> {
  if (upload === undefined) return { 'application/json': { schema: bodyDoc, example } };
  return Object.fromEntries(
    upload.mediaTypes.map((type) => [type, { schema: { type: 'string', format: 'binary', minLength: 1 } }]),
  );
}

function paramsOf({ method, params, query, edits, dialect }: Route): Record<string, z.ZodType> {
  return {
    ...(params && { path: params }),
    ...(query && { query }),
    // A dialect of its own keeps no answers for repeats.
    ...(method === 'post' &&
      dialect === undefined && {
        header: z.object({ 'Idempotency-Key': idempotencyHeader, ...(edits && { 'If-Match': ifMatchHeader }) }),
      }),
  };
}

const idempotencyHeader = z
  .string()
  .min(1)
  .max(255)
  .regex(/^[\x21-\x7e]+$/)
  .optional()
  .meta({ description: '同一键同一内容得到同一答复；内容不同则 422' });

const ifMatchHeader = z
  .string()
  .regex(/^"[a-z]+-\d{1,9}"$/)
  .meta({ description: '所读到的 ETag；没有则 428，别人已改过则 412', example: '"policies-0"' });

function answersOf(route: Route): Record<string, unknown> {
  const all = Object.entries(route.answers);
  return Object.fromEntries(all.map(([status, doc]) => [status, answerOf(doc, exampleIn(route, status, doc))]));
}

function exampleIn(route: Route, status: string, { schema }: AnswerDoc): object {
  return schema === undefined ? {} : exampleOf(route, status, schema);
}

function answerOf(
  { title, schema, mediaType = 'text/plain', otherMediaTypes = [] }: AnswerDoc,
  example: object,
): unknown {
  const text = { schema: z.string() };
  const main = schema === undefined ? { [mediaType]: text } : { 'application/json': { schema, ...example } };
  return {
    description: title,
    content: { ...main, ...Object.fromEntries(otherMediaTypes.map((type) => [type, text])) },
  };
}

/** The answers no that a route may give, by what it is. */
function problemsOf({ params, roles, body, problems = [], answers, edits }: Route): Record<string, unknown> {
  const statuses = new Set([
    ...ALWAYS,
    401,
    ...(roles === 'public' ? [] : [403]),
    ...(body === undefined ? [] : WITH_BODY),
    // A path that cannot be anything's is not there.
    ...(params === undefined ? [] : [404]),
    ...(edits ? EDITING : []),
    ...problems,
  ]);
  const own = [...statuses].filter((status) => answers[status] === undefined).sort();
  return Object.fromEntries(own.map((status) => [status, PROBLEMS[status]]));
}

/** Written once and referred to, because nearly every operation has them all. */
const PROBLEMS = Object.fromEntries(
  Object.entries(PROBLEM_TITLES).map(([status, description]) => {
    const content = { 'application/problem+json': { schema: problemSchema } };
    return [status, { id: `Problem${status}`, description, content }];
  }),
);
