import { evolve } from '../domain/appeal/evolve/evolve';
import type { Fact } from '../domain/appeal/facts';
import type { AppealState } from '../domain/appeal/state';
import { readTimeline } from '../store/appeals/appeal.repository';
import type { Keyring } from '../store/keys/keyring';
import type { Stage } from './stage';

/** A case on a stage, running on its own clock. */
export interface Life {
  readonly caseId: string;
  readonly workflowId: string;
}

/** A fact as it is recorded, with the case after it. */
export interface ToldFact {
  readonly kind: 'fact';
  readonly fact: Fact;
  readonly state: AppealState;
  readonly lastOfTurn: boolean;
}

export interface News {
  readonly state: AppealState;
  readonly told: readonly Fact[];
}

/** Tells what has been recorded since `before`, with the case as it stood after each fact; with the words people wrote where a keyring is given. */
export async function* tellNews(
  { pool }: Pick<Stage, 'pool'>,
  { caseId }: Life,
  before: AppealState | undefined,
  keyring?: Keyring,
): AsyncGenerator<ToldFact, News> {
  const facts = await readTimeline(pool, caseId, keyring);
  const told = facts.slice(before?.version ?? 0);
  let state = before;
  for (const [index, fact] of told.entries()) {
    state = evolve(state, fact);
    yield { kind: 'fact', fact, state, lastOfTurn: told[index + 1]?.at !== fact.at };
  }
  if (state === undefined) throw new Error(`${caseId} has no facts`);
  return { state, told };
}
