import compression from 'compression';
import type { Request, RequestHandler, Response } from 'express';

/** Packs answers that gain by it, for callers who can unpack them; decision 34 says which never are. */
export function compressAnswers(): RequestHandler {
  return compression({ filter: mayBeCompressed });
}

/**
 * Whoever can make somebody's browser ask again and again, and see how long the answers are, can guess a secret that stands beside words
 * of their own (BREACH). So pages, with their form tokens and tracking codes, are never packed, nor what a cookie opens.
 */
function mayBeCompressed(request: Request, response: Response): boolean {
  const type = String(response.getHeader('Content-Type') ?? '');
  if (/^text\/(html|event-stream)\b/.test(type)) return false;
  if (request.headers.cookie !== undefined && !isForEverybody(response)) return false;
  return compression.filter(request, response);
}

function isForEverybody(response: Response): boolean {
  return /\bpublic\b/.test(String(response.getHeader('Cache-Control') ?? ''));
}
