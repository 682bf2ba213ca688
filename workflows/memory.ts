import { evolve } from '../src/domain/appeal/evolve';
import type { Fact, FactBodies } from '../src/domain/appeal/facts';
import type { AppealState } from '../src/domain/appeal/state';
import { registryNames } from '../src/domain/appeal/registry-names';
import type { Unfolded } from '../src/domain/appeal/unfold';
import type { Rules } from '../src/domain/rules';
import { createOutbox, type Outbox } from './outbox';

/** What a case takes along when its history starts anew. */
export interface Carried {
  readonly state: AppealState;
  readonly rules: Rules;
  readonly recent: readonly Fact[];
  /** Why a new workflow goes on with it from its recorded facts. */
  readonly takenUp?: FactBodies['taken-up']['after'];
}

/** What has happened, and the rules the case goes on by where they are others. */
export interface Taken extends Unfolded {
  readonly rules?: Rules;
}

/** What a case knows of itself, and the facts still to be recorded. */
export interface Memory {
  readonly outbox: Outbox;
  /** Undefined until the case is opened. */
  readonly current: () => Carried | undefined;
  readonly known: () => Carried;
  /** All facts this run has told, recorded or not. */
  readonly told: () => readonly Fact[];
  /** The case as its opening recorded it. */
  readonly begin: (rules: Rules, facts: readonly Fact[]) => void;
  /** Takes in what has happened. */
  readonly take: (taken: Taken) => void;
}

const RECENT = 5;

export function createMemory(carried: Carried | undefined): Memory {
  const outbox = createOutbox();
  const told: Fact[] = [];
  let current = carried && { ...carried, state: { ...carried.state, ...registryNames(carried.state) } };
  const known = (): Carried => {
    if (current === undefined) throw new RangeError('the case is not open yet');
    return current;
  };
  return {
    outbox,
    known,
    told: () => told,
    current: () => current,
    begin(rules, facts) {
      const state = facts.reduce<AppealState | undefined>(evolve, undefined);
      if (state === undefined) throw new RangeError('a case begins with a fact');
      told.push(...facts);
      current = { state, rules, recent: facts.slice(-RECENT) };
    },
    take({ state, facts, rules = known().rules }) {
      const { recent } = known();
      outbox.add(facts);
      told.push(...facts);
      current = { state, rules, recent: [...recent, ...facts].slice(-RECENT) };
    },
  };
}
