import { evolve } from '../domain/appeal/evolve/evolve';
import type { Fact } from '../domain/appeal/facts';
import type { AppealState } from '../domain/appeal/state';
import { readTimeline } from '../store/appeals/appeal.repository';
import type { Keyring } from '../store/keys/keyring';
import type { Environment } from './environment';

/** A case in an environment of rehearsals, running on its own clock. */
export interface RunningCase {
  readonly caseId: string;
  readonly workflowId: string;
}

/** A fact as it is recorded, with the case after it. */
export interface RecordedFact {
  readonly kind: 'fact';
  readonly fact: Fact;
  readonly state: AppealState;
  readonly lastOfTurn: boolean;
}

export interface NewFacts {
  readonly state: AppealState;
  readonly facts: readonly Fact[];
}

/** What has been recorded since `before`, with the case as it stood after each fact; with the words people wrote where a keyring is given. */
export async function* newFacts(
  { pool }: Pick<Environment, 'pool'>,
  { caseId }: RunningCase,
  before: AppealState | undefined,
  keyring?: Keyring,
): AsyncGenerator<RecordedFact, NewFacts> {
  const facts = (await readTimeline(pool, caseId, keyring)).slice(before?.version ?? 0);
  let state = before;
  for (const [index, fact] of facts.entries()) {
    state = evolve(state, fact);
    yield { kind: 'fact', fact, state, lastOfTurn: facts[index + 1]?.at !== fact.at };
  }
  if (state === undefined) throw new Error(`${caseId} has no facts`);
  return { state, facts };
}
