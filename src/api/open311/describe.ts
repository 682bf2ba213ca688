import { z } from 'zod';
import type { ZodOpenApiContentObject } from 'zod-openapi';
import type { Tree } from '../../domain/open311/tree';
import { answerExamples, exampleKeyOf } from '../openapi/answer-examples';
import type { Described, Route } from '../route';
import { errorsSchema } from './errors';
import { xmlOf } from './render';

const REFUSALS: Readonly<Record<number, string>> = {
  400: '参数有误',
  403: '没有密钥、密钥无效或无权进行',
  404: '没有这一服务、辖区、令牌或诉求',
  429: '请求过于频繁',
  500: '系统内部错误',
  503: '数据库或流程引擎暂时不可用',
};

/** The parts of the document that differ from our own operations: forms in, two formats out, errors as a list; `root` is the element around an answer in XML. */
export function describe(route: Route, root: string): Described {
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
    responses: { ...answersOf(route, root), ...REFUSED },
  };
}

const idempotencyHeader = z
  .string()
  .regex(/^[\x21-\x7e]{1,255}$/)
  .optional()
  .meta({ description: '同一键同一内容只登记一次，并得到同一答复' });

function answersOf(route: Route, root: string): Described['responses'] {
  return Object.fromEntries(
    Object.entries(route.answers).map(([status, { title, schema }]) => {
      const example = schema && answerExamples[exampleKeyOf(route, status, schema)];
      return [status, { description: title, content: inBoth(schema, root, example as Tree | undefined) }];
    }),
  );
}

function inBoth(schema: z.ZodType | undefined, root: string, example: Tree | undefined): ZodOpenApiContentObject {
  const json = schema === undefined ? {} : { schema };
  if (example === undefined) return { 'application/json': json, 'text/xml': { schema: z.string() } };
  return {
    'application/json': { ...json, example },
    'text/xml': { schema: z.string(), example: xmlOf(root, example) },
  };
}

const REFUSED = Object.fromEntries(
  Object.entries(REFUSALS).map(([status, description]) => [
    status,
    {
      id: `Open311Errors${status}`,
      description,
      content: inBoth(errorsSchema, 'errors', [{ code: status, description }]),
    },
  ]),
);
