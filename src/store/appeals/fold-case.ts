import { evolve } from '../../domain/appeal/evolve/evolve';
import type { Fact } from '../../domain/appeal/facts';
import type { AppealState } from '../../domain/appeal/state';
import { count, EMPTY_TALLY, type Tally } from '../../domain/appeal/view/tally';
import type { Account } from '../log/log';

/** A case as its facts give it. */
export interface CaseAccount extends Account {
  readonly state: AppealState;
  readonly tally: Tally;
}

/** The state and the tally after the facts, in order of seq: from nothing, or going on from `base`. */
export function foldCase(facts: readonly Fact[], base?: CaseAccount): CaseAccount {
  let account = base;
  for (const fact of facts) {
    const state: AppealState = evolve(account?.state, fact);
    account = { state, tally: count(account?.tally ?? EMPTY_TALLY, fact, state) };
  }
  if (account === undefined) throw new RangeError('a case begins with a fact');
  return account;
}
