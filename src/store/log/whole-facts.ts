import { foldFacts } from '../../domain/decider/apply-facts';
import type { AnyFact, AnyState, Decider, Placed } from '../../domain/decider/decider';
import { bytea, timestamp } from '../sql/as-text';
import type { Log, Readable, Tables } from './log';

interface Row<F extends AnyFact> {
  readonly id: string;
  readonly pos: number;
  readonly epoch: number;
  readonly run_id: string;
  readonly fact: Placed<F>;
}

/** A log whose rows hold each fact whole, and nothing sealed beside it. */
export function wholeFacts<F extends AnyFact>(kind: string, tables: Tables): Readable<F> {
  const { key } = tables.facts;
  return {
    kind,
    tables,
    read: ({ pos, epoch, run_id: runId, fact, ...row }: Row<F>) => {
      const { [key]: caseId } = row as Record<string, unknown>;
      return { caseId: String(caseId), pos, epoch, runId, fact };
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
  save: Log<F, Whole<S>>['save'],
): Log<F, Whole<S>> {
  return {
    ...wholeFacts<F>(decider.kind, tables),
    fold(facts, base) {
      const state = foldFacts(decider, facts, base?.state);
      if (state === undefined) throw new RangeError(`a ${decider.kind} begins with a fact`);
      return { state };
    },
    write: ({ caseId, pos, epoch, runId, fact, prevHash, hash }) => ({
      [tables.facts.key]: caseId,
      pos,
      epoch,
      seq: fact.seq,
      run_id: runId,
      type: fact.type,
      at: timestamp(fact.at),
      fact,
      prev_hash: bytea(prevHash),
      hash: bytea(hash),
    }),
    asTheyCount: (facts) => facts,
    project: () => Promise.resolve(),
    save,
  };
}
