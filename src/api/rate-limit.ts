import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import type { RequestHandler } from 'express';
import type { ApiDeps } from './deps';
import { Problem } from './problem';

const MINUTE_SECONDS = 60;
const DEFAULT_LIMITS = { perKey: 6_000, perAddress: 1_200 };

/**
 * At most so many requests a minute by key, or by address without one; counted in this process only (LIBRARIES.md). Wrong keys are not
 * counted: they are too long to be guessed, and a limit by address would let one caller behind a proxy lock out all others.
 */
export function limitRate({ limits = DEFAULT_LIMITS }: ApiDeps): RequestHandler {
  return rateLimit({
    ...COMMON,
    limit: (_request, response) => (response.locals.principal === undefined ? limits.perAddress : limits.perKey),
    keyGenerator: ({ ip }, response) => response.locals.principal?.keyId ?? ipKeyGenerator(ip ?? ''),
  });
}

/** At most so many attempts a minute by address, besides what is allowed of all requests together. */
export function limitAttempts(limit: number): RequestHandler {
  return rateLimit({ ...COMMON, limit, keyGenerator: ({ ip }) => `attempt ${ipKeyGenerator(ip ?? '')}` });
}

const COMMON = {
  windowMs: MINUTE_SECONDS * 1_000,
  standardHeaders: 'draft-7',
  legacyHeaders: false,
  handler: () => {
    throw new Problem('too-many-requests', '请求过于频繁，请稍后再试', {
      headers: { 'Retry-After': String(MINUTE_SECONDS) },
    });
  },
} as const;
