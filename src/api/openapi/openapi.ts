import { z } from 'zod';
import {
  createDocument,
  type ZodOpenApiContentObject,
  type ZodOpenApiOperationObject,
  type ZodOpenApiParameters,
  type ZodOpenApiResponseObject,
} from 'zod-openapi';
import { exampleComponents, exampleOf } from './answer-examples';
import { INTRODUCTION, tags } from './openapi-introduction';
import { rolesTitle } from './openapi-roles';
import { problemsOf } from './openapi-problems';
import type { AnswerDoc, Described, Route } from '../route';
import { webhooks } from './webhook-docs';

/** The document of these routes, from the same schemas that check them. */
export function documentOf(routes: readonly Route[]): Record<string, unknown> {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const route of routes) paths[route.path] = { ...paths[route.path], [route.method]: operationOf(route) };
  // Taken apart, because its readers ask for fields by any name.
  const { ...document } = createDocument({
    openapi: '3.1.0',
    info: {
      title: '六步 Liubu',
      version: '1.0.0',
      description: INTRODUCTION,
    },
    servers: [{ url: '/' }],
    tags: [...tags],
    paths,
    webhooks,
    components: {
      examples: exampleComponents,
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer', description: 'API 密钥；诉求人以查询码为密钥' },
      },
    },
  });
  return document;
}

function operationOf(route: Route): ZodOpenApiOperationObject {
  const { id, tag, title, description = '', roles, body } = route;
  return {
    operationId: id,
    tags: [tag],
    summary: title,
    description: [description, `可调用：${rolesTitle(roles)}`].filter((line) => line !== '').join('\n\n'),
    'x-roles': roles === 'public' ? ['public'] : [...roles],
    'x-roles-title': rolesTitle(roles),
    security: roles === 'public' ? [{}, { key: [] }] : [{ key: [] }],
    ...(route.dialect?.describe?.(route) ?? {
      requestParams: paramsOf(route),
      // No body at all counts as an empty one.
      ...(body && { requestBody: { required: !body.safeParse({}).success, content: contentOf(route) } }),
      responses: { ...answersOf(route), ...problemsOf(route) },
    }),
  };
}

function contentOf({ body, bodyDoc = body, example, upload }: Route): ZodOpenApiContentObject {
  if (upload === undefined) return { 'application/json': { ...(bodyDoc && { schema: bodyDoc }), example } };
  return Object.fromEntries(
    upload.mediaTypes.map((type) => [type, { schema: { type: 'string', format: 'binary', minLength: 1 } }]),
  );
}

function paramsOf({ method, params, query, edits, dialect }: Route): ZodOpenApiParameters {
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

function answersOf(route: Route): Described['responses'] {
  const all = Object.entries(route.answers);
  return Object.fromEntries(all.map(([status, doc]) => [status, answerOf(doc, exampleIn(route, status, doc))]));
}

function exampleIn(route: Route, status: string, { schema }: AnswerDoc): object {
  return schema === undefined ? {} : exampleOf(route, status, schema);
}

function answerOf(
  { title, schema, mediaType = 'text/plain', otherMediaTypes = [], text: shown }: AnswerDoc,
  example: object,
): ZodOpenApiResponseObject {
  const text = { schema: z.string() };
  const main =
    schema === undefined
      ? { [mediaType]: { ...text, ...(shown && { example: shown }) } }
      : { 'application/json': { schema, ...example } };
  return {
    description: title,
    content: { ...main, ...Object.fromEntries(otherMediaTypes.map((type) => [type, text])) },
  };
}
