import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Express } from 'express';
import { Registry } from 'prom-client';
import { createApp } from '../../src/serve';
import { answerExamples, exampleKeyOf } from '../../src/api/openapi/answer-examples';
import { openApiDocument } from '../../src/serve';
import { isReadAnywhere } from '../../src/api/cross-origin';
import { callers } from '../../src/use-cases/principal';
import { problemSchema } from '../../src/api/problem';
import { routes } from '../../src/serve';
import { webhookExamples } from '../../src/api/openapi/webhook-docs';
import { caseProgressSchema, policyNewsSchema } from '../../src/api/openapi/webhook-payloads';
import { heardTypes } from '../../src/use-cases/webhooks/webhook-view';
import { policyNewsTypes } from '../../src/domain/record/policy-news';
import { get, openApi, type TestApi } from '../support/api';

interface Operation {
  readonly operationId: string;
  readonly 'x-roles'?: string[];
  readonly 'x-roles-title'?: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly requestBody?: { content: Record<string, { schema: unknown; example?: unknown }> };
  readonly responses: Record<string, unknown>;
  readonly security: object[];
}
const document = openApiDocument() as { openapi: string; paths: Record<string, Record<string, Operation>> };
const operations = Object.entries(document.paths).flatMap(([where, methods]) =>
  Object.entries(methods).map(([method, operation]) => [`${method} ${where}`, operation] as const),
);

const isPreflight = (one: string): boolean => one.startsWith('options ');

describe('the document', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await openApi();
  });
  afterAll(() => api.close());

  it('is what is served', async () => {
    expect((await get(api, '/openapi.json')).body).toEqual(JSON.parse(JSON.stringify(document)));
    expect(document.openapi).toBe('3.1.0');
  });

  it('is the one committed', () => {
    const committed = readFileSync(path.resolve(__dirname, '../../docs/openapi.json'), 'utf8');
    expect(JSON.parse(committed)).toEqual(JSON.parse(JSON.stringify(document)));
  });

  it('holds every path the app answers on, so that nothing is open by omission', () => {
    const served = servedBy(createApp({ ...api.deps, metrics: new Registry() }));
    const [preflights, answered] = [served.filter(isPreflight), served.filter((one) => !isPreflight(one))];
    expect(answered.filter((one) => !operations.some(([name]) => name === one))).toEqual([]);
    expect(operations.length).toBe(answered.length);
    expect(answered.length).toBe(routes.length);
    // What pages of other origins ask before a GET that they may make.
    const anywhere = routes.filter(isReadAnywhere).map((route) => `options ${route.path}`);
    expect(preflights.sort()).toEqual(anywhere.sort());
  });

  it('would notice a route that was not declared', () => {
    const app = createApp({ ...api.deps, metrics: new Registry() });
    app.get('/back-door', (_request, response) => void response.send('in'));
    const served = servedBy(app).filter((one) => !isPreflight(one));
    expect(served.filter((one) => !operations.some(([name]) => name === one))).toEqual(['get /back-door']);
  });
});

describe('every operation', () => {
  it.each(operations)('%s declares its roles, its answers and its problems', (name, operation) => {
    const roles = operation['x-roles'] ?? [];
    expect(roles.length).toBeGreaterThan(0);
    expect(roles.every((role) => role === 'public' || callers.some((caller) => caller === role))).toBe(true);
    const words = operation['x-roles-title'] ?? '';
    if (roles.includes('public')) expect(words).toContain('anybody');
    else if (roles.length === callers.length) expect(words).toContain('any key');
    else expect(words.split('、').map((word) => word.split(' ')[1])).toEqual(roles);
    expect(operation.description).toContain(words);
    expect(operation.security).toEqual(roles.includes('public') ? [{}, { key: [] }] : [{ key: [] }]);
    // Open311 has one status for whatever is wrong with a request (OPEN311.md).
    const invalid = name.includes('/open311/') ? '400' : '422';
    expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining([invalid, '429', '500', '503']));
  });

  it('belongs to a feature that is described, and no other is', () => {
    const { tags } = document as unknown as { tags: { name: string; description: string }[] };
    const used = new Set(operations.flatMap(([, operation]) => operation.tags));
    expect([...used].sort()).toEqual(tags.map(({ name }) => name).sort());
    expect(tags.every(({ description }) => / · [a-z]/i.test(description))).toBe(true);
  });

  it('has a name of its own', () => {
    const names = operations.map(([, { operationId }]) => operationId);
    expect(new Set(names).size).toBe(names.length);
  });

  const withJson = routes.filter(({ body, upload }) => body !== undefined && upload === undefined);
  it.each(withJson.map((route) => [route.id, route] as const))(
    '%s documents an example its own schema takes',
    (_id, { body, example }) => {
      expect(body?.safeParse(example)).toMatchObject({ success: true });
    },
  );
});

describe('what a webhook is sent', () => {
  const { webhooks } = document as unknown as { webhooks: Record<string, { post: Operation }> };

  it('is described, with the headers of its signature', () => {
    expect(Object.keys(webhooks)).toEqual(['case-progress', 'policy-news']);
    for (const { post } of Object.values(webhooks)) {
      const { parameters } = post as unknown as { parameters: { name: string; in: string }[] };
      expect(parameters.map((one) => `${one.in} ${one.name}`)).toEqual(
        ['id', 'timestamp', 'signature'].map((name) => `header webhook-${name}`),
      );
    }
  });

  // No fact of today's is told as `status-changed` (public-fact.test.ts).
  const types = heardTypes.filter((type) => type !== 'status-changed');
  it.each(types)('%s has an example its schema takes as it stands', (type) => {
    const schema = policyNewsTypes.some((one) => one === type) ? policyNewsSchema : caseProgressSchema;
    const example = webhookExamples[type];
    expect(schema.safeParse(example)).toEqual({ success: true, data: example });
    expect(example).toMatchObject({ type });
    const shown = Object.values(webhooks).map(({ post }) => post.requestBody?.content['application/json'] as object);
    expect(shown.filter((content) => type in (content as { examples: object }).examples)).toHaveLength(1);
  });
});

describe('an answer', () => {
  const answers = routes.flatMap((route) =>
    Object.entries(route.answers).flatMap(([status, { schema }]) =>
      schema === undefined || !status.startsWith('2') ? [] : [{ key: exampleKeyOf(route, status, schema), schema }],
    ),
  );

  it.each(answers.map(({ key, schema }) => [key, schema] as const))(
    '%s has an example its own schema takes',
    (key, schema) => {
      expect(schema.safeParse(answerExamples[key])).toMatchObject({ success: true });
    },
  );

  /** Files as they are, parts of pages, and pages: what they look like no example says. */
  const FILES = /^(text\/(html|css|javascript|csv)|application\/(pdf|gzip|atom\+xml|vnd\.openxml.*))$/;

  it.each(operations)('of %s has an example in the document, of whatever status and kind it is', (_name, operation) => {
    const answered = Object.entries(operation.responses).flatMap(([status, response]) =>
      Object.entries(contentOf(response)).map(([type, content]) => ({ status, type, content })),
    );
    const bare = answered.filter(
      ({ type, content }) => !FILES.test(type) && !('example' in content || 'examples' in content),
    );
    expect(bare.map(({ status, type }) => `${status} ${type}`)).toEqual([]);
    for (const { status, type, content } of answered) {
      if (type !== 'application/problem+json') continue;
      expect(problemSchema.parse((content as { example: unknown }).example).status).toBe(Number(status));
    }
  });
});

/** Of an answer, also where the document only refers to it. */
function contentOf(response: unknown): Record<string, object> {
  const { $ref: reference, content = {} } = response as { $ref?: string; content?: Record<string, object> };
  if (reference === undefined) return content;
  const { components } = document as unknown as { components: { responses: Record<string, unknown> } };
  return contentOf(components.responses[reference.split('/').at(-1) ?? '']);
}

/** What the app answers on by its own account; the handlers of 405 answer to no method in particular. */
function servedBy(app: Express): string[] {
  const { stack } = app.router as unknown as {
    stack: { route?: { path: string; methods: Record<string, boolean> } }[];
  };
  return stack.flatMap(({ route }) => {
    const methods = Object.keys(route?.methods ?? {});
    if (route === undefined || methods.length > 1 || methods.includes('_all')) return [];
    return methods.map((method) => `${method} ${route.path.replaceAll(/:(\w+)/g, '{$1}')}`);
  });
}
