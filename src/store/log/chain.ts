import { createHmac, timingSafeEqual } from 'node:crypto';
import type { AnyFact, Placed } from '../../domain/decider/decider';
import { canonicalJson } from '../sql/canonical-json';

/** A fact in its place in the log: as it outlives an erasure, its words sealed beside it. */
export interface LoggedFact<F = Placed<AnyFact>> {
  /** Of the file, whatever its family: the hash is taken over this name. */
  readonly caseId: string;
  readonly pos: number;
  readonly epoch: number;
  readonly runId: string;
  readonly fact: F;
  /** What people wrote in it, sealed under the case's key; absent where they wrote nothing, or before 0.2, when it stood in the fact. */
  readonly words?: Buffer;
  /** The case that these words became: they are sealed under a key of their own. Not in the chain: the seal is bound to its place. */
  readonly about?: string;
}

export interface ChainedFact<F = Placed<AnyFact>> extends LoggedFact<F> {
  readonly prevHash: Buffer;
  readonly hash: Buffer;
}

/** What the first fact of a file follows. */
export const GENESIS = Buffer.alloc(32);

/** The hash of a fact after `prevHash`: HMAC-SHA-256, so that only the holder of the ledger key can make one (S5). */
export function linkHash(prevHash: Buffer, logged: LoggedFact, ledgerKey: Buffer): Buffer {
  const { caseId, pos, epoch, runId, fact } = logged;
  const { seq, type, at, by, body, timing, commandId, digest } = fact;
  const words = logged.words?.toString('base64');
  const rest = { caseId, pos, epoch, runId, seq, type, at, by, body, timing, commandId, digest, words };
  return createHmac('sha256', ledgerKey).update(prevHash).update(canonicalJson(rest)).digest();
}

/** The facts with their links, after the present head of the case. */
export function chainOf<F extends Placed<AnyFact>>(
  logged: readonly LoggedFact<F>[],
  head: Buffer,
  ledgerKey: Buffer,
): ChainedFact<F>[] {
  let prevHash = head;
  return logged.map((one) => {
    const linked = { ...one, prevHash, hash: linkHash(prevHash, one, ledgerKey) };
    prevHash = linked.hash;
    return linked;
  });
}

/** Where a case's log stood: exported regularly, it shows later that a tail was cut or the log written anew. */
export interface Head {
  /** The family; absent of appeals, and in exports from before campaigns were in them. */
  readonly kind?: string;
  readonly caseId: string;
  readonly pos: number;
  /** Hex. */
  readonly hash: string;
}

export type BreakReason = 'position' | 'link' | 'content' | 'cut' | 'rewritten';
export type ChainVerdict =
  | { readonly whole: true; readonly facts: number }
  | { readonly whole: false; readonly brokenAt: number; readonly reason: BreakReason };

/**
 * Checks a case's log, in order of position, without the database: names the first position that is not as it was written. An
 * exported head finds what the chain alone cannot, a tail that is missing.
 */
export function verifyChain(log: readonly ChainedFact[], ledgerKey: Buffer, exported?: Head): ChainVerdict {
  let prevHash: Buffer = GENESIS;
  for (const [place, link] of log.entries()) {
    const reason = faultOf(link, place, prevHash, ledgerKey);
    if (reason !== undefined) return { whole: false, brokenAt: place, reason };
    if (exported?.pos === place && exported.hash !== link.hash.toString('hex')) {
      return { whole: false, brokenAt: place, reason: 'rewritten' };
    }
    prevHash = link.hash;
  }
  if (exported !== undefined && exported.pos >= log.length)
    return { whole: false, brokenAt: log.length, reason: 'cut' };
  return { whole: true, facts: log.length };
}

function faultOf(link: ChainedFact, place: number, prevHash: Buffer, ledgerKey: Buffer): BreakReason | undefined {
  if (link.pos !== place) return 'position';
  if (!same(link.prevHash, prevHash)) return 'link';
  return same(link.hash, linkHash(prevHash, link, ledgerKey)) ? undefined : 'content';
}

function same(a: Buffer, b: Buffer): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}
