import { evolve } from '../src/domain/appeal/evolve';
import type { Fact, FactBodies } from '../src/domain/appeal/facts';
import type { AppealState } from '../src/domain/appeal/state';
import { registryNames, shownTheme } from '../src/domain/appeal/registry-names';
import type { CaseApplied } from '../src/domain/appeal/decider';
import type { Rules } from '../src/domain/rules';
import { createRunMemory, type Happened, type Kept, type RunMemory } from './run-memory';

/** What a case takes along when its history starts anew. */
export interface Carried extends Kept {
  readonly state: AppealState;
  readonly rules: Rules;
  readonly recent: readonly Fact[];
  /** Why a new workflow goes on with it from its recorded facts. */
  readonly takenUp?: FactBodies['taken-up']['after'];
}

/** What has happened, and the rules the case goes on by where they are others. */
export interface Taken extends CaseApplied {
  readonly rules?: Rules;
}

/** What a case knows of itself, and the facts still to be recorded. */
export type Memory = RunMemory<Carried, Fact>;

const RECENT = 5;

export function createMemory(carried: Carried | undefined): Memory {
  return createRunMemory<Carried, Fact>(
    (before, fact) => next(before, { state: evolve(before.state, fact), facts: [fact] }),
    carried && { ...carried, state: shownState(carried.state) },
  );
}

/** A state of a run from before names were checked. */
function shownState(state: AppealState): AppealState {
  return { ...state, ...registryNames(state), theme: shownTheme(state.theme, state.proposal) };
}

/** The case as its opening recorded it. */
export function openedCase(rules: Rules, facts: readonly Fact[], kept: Pick<Kept, 'answersOnRecord'>): Carried {
  const state = facts.reduce<AppealState | undefined>(evolve, undefined);
  if (state === undefined) throw new RangeError('a case begins with a fact');
  return next({ state, rules, recent: [], ...kept }, { state, facts });
}

/** The case after what its rules made of a message. */
export function happened(before: Carried, taken: Taken): Happened<Carried, Fact> {
  return { after: next(before, taken), facts: taken.facts };
}

function next({ recent, answersOnRecord, rules: before }: Carried, { state, facts, rules = before }: Taken): Carried {
  const kept = answersOnRecord === undefined ? {} : { answersOnRecord };
  return { state, rules, recent: [...recent, ...facts].slice(-RECENT), ...kept };
}
