import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import type { Principal } from '../use-cases/principal';

declare module 'express-serve-static-core' {
  interface Locals {
    requestId: string;
    /** The declared path of the operation, which holds no id and no code. */
    path?: string;
    principal?: Principal;
    /** Whether the key given still opens what it opened: asked again by what lasts longer than an answer. */
    entitled?: () => Promise<boolean>;
  }
}

/** Names the request, by the caller's own name for it where that is fit to be logged. */
export function nameRequest(request: Request, response: Response, next: NextFunction): void {
  const given = request.get('x-request-id');
  response.locals.requestId = given !== undefined && /^[\w.-]{1,64}$/.test(given) ? given : randomUUID();
  response.set('X-Request-Id', response.locals.requestId);
  next();
}
