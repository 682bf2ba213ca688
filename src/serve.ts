import type { Server } from 'node:http';
import type { Express } from 'express';
import { appOf } from './api/app';
import type { ApiDeps } from './api/deps';
import { documentOf } from './api/openapi/openapi';
import type { Route } from './api/route';
import { routesWith } from './api/routes/all-routes';
import { serverOf } from './api/server';
import { sendFailure } from './pages/failure';
import { pageRoutes } from './pages/page-routes';

/** Every operation there is, of programs and of browsers: what is served, documented and tested is this list. No other file knows API and pages both. */
export const routes: readonly Route[] = routesWith(pageRoutes);

export function createApp(deps: ApiDeps): Express {
  return appOf(deps, { routes, sendFailure });
}

export function createApiServer(deps: ApiDeps): Server {
  return serverOf(createApp(deps));
}

/** What `/openapi.json` serves and `docs/openapi.json` holds: `generate --check` compares the two. */
export function openApiDocument(): Record<string, unknown> {
  return documentOf(routes);
}
