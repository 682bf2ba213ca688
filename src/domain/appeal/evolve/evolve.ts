import { remembered } from '../../decider/command';
import { assignEvolvers } from './evolve-assign';
import { checkEvolvers } from './evolve-check';
import { followUpEvolvers } from './evolve-follow-up';
import { handleEvolvers } from './evolve-handle';
import { intakeEvolvers } from './evolve-intake';
import { ladderEvolvers } from './evolve-ladder';
import { repairEvolvers } from './evolve-repair';
import { reviewEvolvers } from './evolve-review';
import { rulesEvolvers } from './evolve-rules';
import type { Evolver, Evolvers } from './evolver';
import { firstState } from './first-state';
import type { Fact, FactType } from '../facts';
import type { AppealState } from '../state';

const evolvers: Evolvers<Exclude<FactType, 'filed'>> = {
  ...intakeEvolvers,
  ...assignEvolvers,
  ...handleEvolvers,
  ...followUpEvolvers,
  ...ladderEvolvers,
  ...checkEvolvers,
  ...reviewEvolvers,
  ...repairEvolvers,
  ...rulesEvolvers,
};

/**
 * The next state of a case, from a fact that has happened. Pure and total: the same facts always give the same state, in the
 * workflow, in the read model, and on the day they are read again.
 */
export function evolve(state: AppealState | undefined, fact: Fact): AppealState {
  if (fact.type === 'filed') return firstState(fact.body, fact);
  if (state === undefined) throw new RangeError(`a case begins with "filed", not with "${fact.type}"`);
  const evolver = evolvers[fact.type] as Evolver<FactType>;
  const next = evolver(state, fact.body, fact);
  return { ...next, version: fact.seq + 1, commands: remembered(next.commands, fact) };
}
