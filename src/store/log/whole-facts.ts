import { foldFacts } from '../../domain/decider/apply-facts';
import type { AnyFact, AnyState, Decider, Placed } from '../../domain/decider/decider';
import { fileKeys } from '../keys/file-keys.repository';
import type { Keyring } from '../keys/keyring';
import { bytea, timestamp } from '../sql/as-text';
import type { ChainedFact } from './chain';
import type { Log, Readable, Tables } from './log';

interface Row<F extends AnyFact> {
  readonly id: string;
  readonly pos: number;
  readonly epoch: number;
  readonly run_id: string;
  readonly fact: Placed<F>;
  readonly words: Buffer | null;
  readonly about: string | null;
}

/** A log whose rows hold each fact whole, but for the words people wrote, which are sealed beside it. */
export function wholeFacts<F extends AnyFact>(kind: string, tables: Tables): Readable<F> {
  const { key } = tables.facts;
  return {
    kind,
    tables,
    read: ({ pos, epoch, run_id: runId, fact, words, about, ...row }: Row<F>) => {
      const { [key]: caseId } = row as Record<string, unknown>;
      const sealed = { ...(words !== null && { words }), ...(about !== null && { about }) };
      return { caseId: String(caseId), pos, epoch, runId, fact, ...sealed };
    },
  };
}

interface Whole<S extends AnyState> {
  readonly state: S;
}

/** What is made of such a log when nothing is made of it besides the row of the file. */
export function wholeFactsLog<S extends AnyState, F extends AnyFact, R>(
  decider: Decider<S, F, R>,
  tables: Tables,
  { keyring, save }: { readonly keyring: Keyring | undefined; readonly save: Log<F, Whole<S>>['save'] },
): Log<F, Whole<S>> {
  return {
    ...wholeFacts<F>(decider.kind, tables),
    fold(facts, base) {
      const state = foldFacts(decider, facts, base?.state);
      if (state === undefined) throw new RangeError(`a ${decider.kind} begins with a fact`);
      return { state };
    },
    write: (link) => rowOf(tables.facts.key, link),
    freeText: decider.freeText,
    keys: keyring && fileKeys(decider.kind, keyring),
    project: () => Promise.resolve(),
    save,
  };
}

function rowOf<F extends AnyFact>(key: string, link: ChainedFact<Placed<F>>): Record<string, unknown> {
  const { caseId, pos, epoch, runId, fact, words, about, prevHash, hash } = link;
  return {
    [key]: caseId,
    pos,
    epoch,
    seq: fact.seq,
    run_id: runId,
    type: fact.type,
    at: timestamp(fact.at),
    fact,
    words: words && bytea(words),
    about,
    prev_hash: bytea(prevHash),
    hash: bytea(hash),
  };
}
