import type { AnyFact, Placed } from '../../domain/decider/decider';
import type { Words } from '../../domain/words';
import { canonicalJson } from '../sql/canonical-json';
import type { Pool, PoolClient } from '../sql/pool';
import type { Head, Recording } from './branch';
import { chainOf, GENESIS, type ChainedFact, type LoggedFact } from './chain';
import type { Account, Log, Sealer } from './log';

export type Seal<F> = (logged: LoggedFact<F>) => LoggedFact<F>;

/** Facts as they outlive an erasure, and by seq the words people wrote in them. */
export interface PartedFacts<F extends AnyFact> {
  readonly facts: readonly Placed<F>[];
  readonly words: ReadonlyMap<number, Words>;
}

export function partedBy<F extends AnyFact, A extends Account>(
  { sealing }: Log<F, A>,
  facts: readonly Placed<F>[],
): PartedFacts<F> {
  const parted = facts.map((fact) => sealing?.part(fact) ?? { open: fact, words: {} });
  const written = parted.filter(({ words }) => Object.keys(words).length > 0);
  return {
    facts: parted.map(({ open }) => open),
    words: new Map(written.map(({ open, words }) => [open.seq, words])),
  };
}

/** What seals the words of a file; its key is asked for only where somebody wrote something. */
export async function sealerOf<F extends AnyFact, A extends Account>(
  db: Pool | PoolClient,
  { sealing }: Log<F, A>,
  id: string,
  words: ReadonlyMap<number, Words>,
): Promise<Sealer | undefined> {
  return words.size === 0 ? undefined : sealing?.sealer(db, id);
}

/** Seals the words of facts beside them. */
export function sealingBy<F extends AnyFact>(
  sealer: Sealer | undefined,
  words: ReadonlyMap<number, Words>,
): Seal<Placed<F>> {
  return (logged) => {
    const wrote = words.get(logged.fact.seq);
    if (wrote === undefined) return logged;
    canonicalJson(wrote);
    const sealed = sealer?.(logged.pos, wrote);
    return sealed === undefined ? logged : { ...logged, words: sealed };
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
