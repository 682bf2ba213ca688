import type { AnyFact, Placed } from '../../domain/decider/decider';
import type { Words } from '../../domain/words';
import type { CaseKey } from '../keys/case-key';
import { canonicalJson } from '../sql/canonical-json';
import type { Pool, PoolClient } from '../sql/pool';
import type { Head, Recording } from './branch';
import { chainOf, GENESIS, type ChainedFact, type LoggedFact } from './chain';
import type { Account, Log } from './log';

export type Seal<F> = (logged: LoggedFact<F>) => LoggedFact<F>;

/** What people wrote in a fact, and the case that it became, if one did. */
interface Written {
  readonly words: Words;
  readonly about: string | undefined;
}

/** Facts as they outlive an erasure, and by seq what people wrote in them. */
export interface PartedFacts<F extends AnyFact> {
  readonly facts: readonly Placed<F>[];
  readonly words: ReadonlyMap<number, Written>;
}

export function partedBy<F extends AnyFact, A extends Account>(
  { freeText }: Log<F, A>,
  { id, facts }: Pick<Recording<F>, 'id' | 'facts'>,
): PartedFacts<F> {
  const written = new Map<number, Written>();
  const open = facts.map((fact, at) => {
    const parted = freeText.part(fact);
    if (Object.keys(parted.words).length > 0)
      written.set(fact.seq, { words: parted.words, about: freeText.about?.(id, fact, facts[at + 1]) });
    return parted.open;
  });
  return { facts: open, words: written };
}

/** The keys that a file's words are sealed under: its own, and those of what became cases. */
export type HeldKeys = ReadonlyMap<string | undefined, CaseKey>;

/** The keys that these words need, besides those at hand; a key is asked for only where somebody wrote something. */
export async function keysFor<F extends AnyFact, A extends Account>(
  db: Pool | PoolClient,
  { keys, kind }: Log<F, A>,
  { id, words }: { readonly id: string; readonly words: PartedFacts<F>['words'] },
  atHand?: HeldKeys,
): Promise<HeldKeys> {
  if (keys === undefined) throw new RangeError(`the log of ${kind} has no keys: nothing can be recorded`);
  const held = new Map(atHand);
  for (const about of new Set([...words.values()].map((wrote) => wrote.about)))
    if (!held.has(about)) held.set(about, await keys.toSeal(db, id, about));
  return held;
}

/** Seals the words of facts beside them. */
export function sealingBy<F extends AnyFact>(held: HeldKeys, words: PartedFacts<F>['words']): Seal<Placed<F>> {
  return (logged) => {
    const wrote = words.get(logged.fact.seq);
    if (wrote === undefined) return logged;
    canonicalJson(wrote.words);
    const sealed = held.get(wrote.about)?.seal(`fact ${logged.pos}`, wrote.words);
    if (sealed === undefined) return logged;
    return { ...logged, words: sealed, ...(wrote.about !== undefined && { about: wrote.about }) };
  };
}

export interface Linking<F extends AnyFact, A> {
  readonly head: Head<A> | undefined;
  readonly epoch: number;
  readonly fresh: readonly Placed<F>[];
  readonly recording: Pick<Recording<F>, 'id' | 'runId'>;
  readonly seal: Seal<Placed<F>>;
}

/** The facts in their places of the chain, and the last of them. */
export function linksOf<F extends AnyFact, A>(
  { head, epoch, fresh, recording, seal }: Linking<F, A>,
  ledgerKey: Buffer,
): [ChainedFact<Placed<F>>[], ChainedFact<Placed<F>>] {
  const { id: caseId, runId } = recording;
  const { pos, hash } = head ?? BEFORE_ALL;
  const logged = fresh.map((fact, ordinal) => ({ caseId, pos: pos + 1 + ordinal, epoch, runId, fact }));
  const links = chainOf(logged.map(seal), hash, ledgerKey);
  const last = links.at(-1);
  if (last === undefined) throw new RangeError('nothing to record');
  return [links, last];
}

const BEFORE_ALL = { pos: -1, hash: GENESIS };
