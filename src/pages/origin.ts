import type { Request } from 'express';
import { isSecure } from '../api/cookies';

/** Where a visitor reached us, as they say: it goes back to them alone, who may say what they like of themselves. */
export function originOf(request: Request): string {
  const host = request.get('host') ?? '';
  const known = /^[\w.-]+(:\d{1,5})?$|^\[[\da-fA-F:]+\](:\d{1,5})?$/.test(host);
  return known ? `${isSecure(request) ? 'https' : 'http'}://${host}` : '';
}
