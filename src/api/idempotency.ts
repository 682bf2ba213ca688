import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { digestOf } from '../store/sql/digest';
import { claimRequest, completeRequest, releaseRequest, type Claim } from '../store/keys/idempotency.repository';
import type { ApiDeps } from './deps';
import { Refused } from '../use-cases/refused';
import { Problem, problemOfRefused } from './problem';
import type { Answer, Memory } from './route';

/** How long the second of two at once waits for the first. */
const TIMEOUT_MS = 5_000;
/** For what is shown when it is made and never again: not even to a repeat of the same request. */
export function shownOnce(field: string): Memory {
  return { keep: (body) => ({ ...(body as object), [field]: undefined }), recall: (kept) => kept };
}

const KEEP_AS_IS: Memory = { keep: (body) => body, recall: (kept) => kept };

export interface Repeatable {
  readonly claim: Claim;
  readonly memory?: Memory | undefined;
}

/** Checks an Idempotency-Key; undefined where none was given. */
export function idempotencyKey(given: string | undefined): string | undefined {
  if (given === undefined || /^[\x21-\x7e]{1,255}$/.test(given)) return given;
  const errors = [{ path: 'headers.Idempotency-Key', message: '须为 1 至 255 个可见 ASCII 字符' }];
  throw new Problem('body-invalid', '有 1 处不符合要求', { errors });
}

/** The request as a repeat of it is recognised: by whom, where to, with what. */
export function claimOf(keyId: string, key: string, request: string, body: unknown): Claim {
  return { keyId, idempotencyKey: key, request, bodyDigest: digestOf(body) };
}

/** The name of a command: the same for its repeats, another for everybody else, also with the same Idempotency-Key. */
export function commandIdOf(keyId: string, key: string): string {
  const plain = `${keyId}:${key}`;
  return plain.length <= 80 ? plain : createHash('sha256').update(plain).digest('hex');
}

interface Kept {
  readonly headers?: Answer['headers'];
  readonly body?: unknown;
  readonly problem?: { readonly code: Problem['code']; readonly detail: string };
}

/** Carries a request out once: whoever comes again with the same key and body gets the same answer, refusals of the rules included. */
export async function once(
  deps: ApiDeps,
  { claim, memory = KEEP_AS_IS }: Repeatable,
  work: () => Promise<Answer>,
): Promise<Answer> {
  const before = await claimed(deps, claim);
  if (before !== undefined) return recalled(before.status, before.response as Kept, memory, deps);
  try {
    const answer = await work();
    const { status = 200, headers, body } = answer;
    const kept: Kept = { body: memory.keep(body), ...(headers && { headers }) };
    await completeRequest(deps.pool, deps.keyring, claim, { status, response: kept, about: aboutOf(body) });
    return answer;
  } catch (error) {
    await settle(deps, claim, error);
    throw error;
  }
}

/** What tells of one thing carries its id: a case's answers go with its erasure. */
function aboutOf(body: unknown): string | undefined {
  const { id } = (body ?? {}) as { readonly id?: unknown };
  return typeof id === 'string' ? id : undefined;
}

/** Waits its turn; undefined when it is this request's to carry out. */
async function claimed(
  { pool, keyring, holder }: ApiDeps,
  claim: Claim,
): Promise<{ status: number; response: unknown } | undefined> {
  const end = Date.now() + TIMEOUT_MS;
  for (;;) {
    const answer = await claimRequest(pool, keyring, claim, holder);
    if (answer.kind === 'first') return undefined;
    if (answer.kind === 'answered') return answer;
    if (answer.kind === 'different') {
      throw new Problem('idempotency-key-reused', '同一 Idempotency-Key 已用于其他请求');
    }
    if (Date.now() > end) {
      throw new Problem('request-in-progress', '同一请求仍在处理', { headers: { 'Retry-After': '2' } });
    }
    await sleep(100);
  }
}

function recalled(status: number, kept: Kept, memory: Memory, deps: ApiDeps): Answer {
  if (kept.problem !== undefined) throw new Problem(kept.problem.code, kept.problem.detail);
  return { status, body: memory.recall(kept.body, deps), ...(kept.headers && { headers: kept.headers }) };
}

/** A refusal of the rules is an answer too; after anything else the next try is carried out. */
async function settle({ pool, keyring }: ApiDeps, claim: Claim, error: unknown): Promise<void> {
  const problem = error instanceof Refused ? problemOfRefused(error) : error;
  if (!(problem instanceof Problem) || problem.status !== 409) {
    // A store that is away cannot release; the claim lapses after a minute.
    await releaseRequest(pool, claim).catch(() => undefined);
    return;
  }
  const { code, detail, status } = problem;
  await completeRequest(pool, keyring, claim, { status, response: { problem: { code, detail } } });
}
