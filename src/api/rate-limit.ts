import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import type { RequestHandler } from 'express';
import type { ApiDeps } from './deps';
import { Problem } from './problem';

const MINUTE_SECONDS = 60;
const DEFAULT_LIMITS = { perKey: 6_000, perAddress: 1_200 };
/** As many as a service hall with a row of terminals behind one address files. */
const FILINGS = 30;
/** Ten a second: a dozen probes behind one address, and whoever looks by hand. */
const PROBES = 600;

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

/** At most so many a minute by address of what watches over the process, whatever else was asked from there. */
export function limitProbes({ limits }: ApiDeps): RequestHandler {
  return rateLimit({
    ...COMMON,
    limit: limits?.probes ?? PROBES,
    keyGenerator: ({ ip }) => `probe ${ipKeyGenerator(ip ?? '')}`,
  });
}

/** At most so many attempts a minute by address, besides what is allowed of all requests together. */
export function limitAttempts(limit: number): RequestHandler {
  return rateLimit({ ...COMMON, limit, keyGenerator: ({ ip }) => `attempt ${ipKeyGenerator(ip ?? '')}` });
}

/** At most so many appeals filed a minute by one address without a key; a form that is only looked at or mended is not counted. */
export function limitFilings({ limits }: ApiDeps): RequestHandler {
  return rateLimit({
    ...COMMON,
    standardHeaders: false,
    limit: limits?.filings ?? FILINGS,
    keyGenerator: ({ ip }) => `filing ${ipKeyGenerator(ip ?? '')}`,
    skipFailedRequests: true,
    requestWasSuccessful: (_request, response) => response.statusCode === 303,
    handler: () => refuse('同一地址一分钟内提交的诉求过多，这一件没有提交。请返回上一页，一分钟后再提交'),
  });
}

const COMMON = {
  windowMs: MINUTE_SECONDS * 1_000,
  standardHeaders: 'draft-7',
  legacyHeaders: false,
  handler: () => refuse('请求过于频繁，请稍后再试'),
} as const;

function refuse(detail: string): never {
  throw new Problem('too-many-requests', detail, { headers: { 'Retry-After': String(MINUTE_SECONDS) } });
}
