import { problemOf } from './problem-error.ts';

export interface Persistence {
  /** How often a call is tried in all, at most. */
  readonly attempts: number;
  readonly send: typeof globalThis.fetch;
}

/** Longest wait between two tries, in milliseconds, where the API does not name one. */
const LONGEST = 10_000;

/**
 * Calls until there is an answer to keep. Every POST carries an Idempotency-Key, the same at every try, so that an act whose answer was
 * lost is not done twice. Throws a `ProblemError` for an answer no.
 */
export function persistentFetch({ attempts, send }: Persistence): (request: Request) => Promise<Response> {
  return async (request) => {
    const named = withCommand(request);
    for (let attempt = 1; ; attempt += 1) {
      const outcome = await outcomeOf(send, named);
      if (outcome instanceof Response && outcome.ok) return outcome;
      if (attempt >= attempts || !isPassing(outcome, request.signal)) throw await errorOf(outcome);
      await pause(waitOf(outcome, attempt), request.signal);
    }
  };
}

function withCommand(request: Request): Request {
  if (request.method !== 'POST' || request.headers.has('idempotency-key')) return request;
  const headers = new Headers(request.headers);
  headers.set('idempotency-key', crypto.randomUUID());
  return new Request(request, { headers });
}

/** A failure to reach the API is an outcome like an answer. */
interface Failure {
  readonly cause: unknown;
}

async function outcomeOf(send: Persistence['send'], request: Request): Promise<Response | Failure> {
  return send(request.clone()).catch((cause: unknown) => ({ cause }));
}

/** What another try may mend: no answer, a store that is away, too many calls, a twin of the call still at work. */
function isPassing(outcome: Response | Failure, signal: AbortSignal): boolean {
  if (!(outcome instanceof Response)) return !signal.aborted;
  return [502, 503, 504].includes(outcome.status) || outcome.headers.has('retry-after');
}

function errorOf(outcome: Response | Failure): Promise<unknown> {
  return outcome instanceof Response ? problemOf(outcome) : Promise.resolve(outcome.cause);
}

function waitOf(outcome: Response | Failure, attempt: number): number {
  const named = outcome instanceof Response ? Number(outcome.headers.get('retry-after') ?? Number.NaN) : Number.NaN;
  return Number.isFinite(named) ? named * 1_000 : Math.min(250 * 2 ** attempt, LONGEST);
}

/** Rejects at once when the caller gives up. */
export function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const giveUp = (): void => {
      clearTimeout(timer);
      reject(signal?.reason as Error);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', giveUp);
      resolve();
    }, milliseconds);
    if (signal?.aborted === true) giveUp();
    else signal?.addEventListener('abort', giveUp, { once: true });
  });
}
