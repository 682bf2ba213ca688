import type { RequestHandler, Response } from 'express';
import type { ApiDeps } from '../deps';
import { sessionOf } from './session';

const PREFLIGHT = {
  'Access-Control-Allow-Methods': 'POST',
  'Access-Control-Allow-Headers': 'content-type, x-namespace, authorization',
  'Access-Control-Max-Age': '600',
};

/**
 * Lets the Temporal UI, which has another origin, read the answers; it alone, and with the session of its browser. Everybody else is
 * as everywhere: by key, and not from pages of other origins.
 */
export function admitUi(deps: ApiDeps): RequestHandler {
  const uiOrigin = deps.temporalUi === undefined ? undefined : new URL(deps.temporalUi).origin;
  return async (request, response, next) => {
    response.vary('Origin');
    const isUi = uiOrigin !== undefined && request.get('origin') === uiOrigin;
    if (isUi) allow(response, uiOrigin);
    if (isUi && request.method === 'OPTIONS') {
      response.set(PREFLIGHT).status(204).end();
      return;
    }
    if (isUi && request.get('authorization') === undefined) {
      const session = await sessionOf(deps, request);
      if (session !== undefined) response.locals.principal = session.principal;
    }
    next();
  };
}

function allow(response: Response, origin: string): void {
  response.set({ 'Access-Control-Allow-Origin': origin, 'Access-Control-Allow-Credentials': 'true' });
}
