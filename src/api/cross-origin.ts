import cors from 'cors';
import type { RequestHandler } from 'express';
import { BASE as OPEN311 } from './open311/jurisdiction';
import type { Route } from './route';

/**
 * What pages of other origins may read: what anybody may read without a key, and Open311. Never with credentials: neither cookies nor
 * the header of a key, so that such a page reads no more than its visitor could without signing in.
 */
const admit: RequestHandler = cors({
  origin: '*',
  methods: ['GET', 'HEAD'],
  allowedHeaders: ['Accept', 'Content-Type', 'If-None-Match', 'X-Request-Id'],
  exposedHeaders: ['ETag', 'Retry-After', 'X-Request-Id'],
  maxAge: 600,
});

/** Our own pages hold forms and sessions, and are read where they are; what they show stands in the API, too. */
export function isReadAnywhere({ method, path, roles, answers }: Route): boolean {
  const isPage = Object.values(answers).some(({ mediaType }) => mediaType === 'text/html');
  return method === 'get' && !isPage && (roles === 'public' || path.startsWith(`${OPEN311}/`));
}

/** Before the key is looked for, so that a refusal can be read, too; answers the preflight of the path. */
export function admitOrigins(route: Route): RequestHandler[] {
  return isReadAnywhere(route) ? [admit] : [];
}
