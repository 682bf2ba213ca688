import { z } from 'zod';
import { documentOf } from '../../openapi/openapi';
import { get, type Route } from '../../route';

/** The same for everybody; a minute, because another version of the API has another. */
const SHARED = { 'Cache-Control': 'public, max-age=60' };

/** Documents every route, itself included; made at the first call and kept. */
export function openApiRoute(everyRoute: () => readonly Route[]): Route {
  let made: Record<string, unknown> | undefined;
  return get('/openapi.json', {
    id: 'openapi',
    tag: '文档',
    title: '接口文档（OpenAPI 3.1）',
    roles: 'public',
    answers: { 200: { title: 'OpenAPI 3.1', schema: z.record(z.string(), z.unknown()) } },
    handle: () => Promise.resolve({ headers: SHARED, body: (made ??= documentOf(everyRoute())) }),
  });
}
