import { z } from 'zod';
import { exampleOf } from '../answer-examples';
import type { Route } from '../route';
import { errorsSchema } from './errors';

const REFUSALS: Readonly<Record<number, string>> = {
  400: '参数有误',
  403: '没有密钥、密钥无效或无权进行',
  404: '没有这一服务、辖区、令牌或诉求',
  429: '请求过于频繁',
  500: '系统内部错误',
  503: '数据库或流程引擎暂时不可用',
};

/** The parts of the document that differ from our own operations: forms in, two formats out, errors as a list. */
export function describe(route: Route): Record<string, unknown> {
  const { params, query, body, example, method } = route;
  return {
    requestParams: {
      ...(params && { path: params }),
      ...(query && { query }),
      ...(method === 'post' && { header: z.object({ 'Idempotency-Key': idempotencyHeader }) }),
    },
    ...(body && {
      requestBody: { required: true, content: { 'application/x-www-form-urlencoded': { schema: body, example } } },
    }),
    responses: { ...answersOf(route), ...REFUSED },
  };
}

const idempotencyHeader = z
  .string()
  .regex(/^[\x21-\x7e]{1,255}$/)
  .optional()
  .meta({ description: '同一键同一内容只登记一次，并得到同一答复' });

function answersOf(route: Route): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(route.answers).map(([status, { title, schema }]) => [
      status,
      { description: title, content: inBoth(schema, schema && exampleOf(route, status, schema)) },
    ]),
  );
}

function inBoth(schema: z.ZodType | undefined, example: object = {}): Record<string, unknown> {
  return { 'application/json': { schema, ...example }, 'text/xml': { schema: z.string() } };
}

const REFUSED = Object.fromEntries(
  Object.entries(REFUSALS).map(([status, description]) => [
    status,
    { id: `Open311Errors${status}`, description, content: inBoth(errorsSchema) },
  ]),
);
