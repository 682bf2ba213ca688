import { remembered } from '../../decider/command';
import { openDuty } from '../limits/duties';
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
import type { Fact, FactBodies, FactType } from '../facts';
import { registryNames } from '../intake/registry-names';
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
  if (fact.type === 'filed') return begin(fact.body, fact);
  if (state === undefined) throw new RangeError(`a case begins with "filed", not with "${fact.type}"`);
  const evolver = evolvers[fact.type] as Evolver<FactType>;
  const next = evolver(state, fact.body, fact);
  return { ...next, version: fact.seq + 1, commands: remembered(next.commands, fact) };
}

function begin(body: FactBodies['filed'], { at }: Fact): AppealState {
  const { id, input, proposal, reservedNumber, policyVersion, calendarVersion } = body;
  const { kind, category, theme, track, urgent } = proposal;
  const state: AppealState = {
    ...{ id, version: 1, stage: 'theme', status: 'awaiting-theme', reservedNumber, policyVersion, calendarVersion },
    ...{ source: input.source, externalId: input.externalId, channel: input.channel },
    ...registryNames({ district: input.district, category }),
    ...{ title: input.title, kind, theme, track, urgent, confidential: isConfidential(body) },
    ...{ appellantType: input.appellant.type, proposal, filedAt: at, statusSince: at, stageSince: at },
    ...(input.appellant.firmId === undefined ? {} : { firmId: input.appellant.firmId }),
    ...(input.onBehalfOf === undefined ? {} : { onBehalfOf: input.onBehalfOf }),
    ...(input.citedArticle === undefined ? {} : { citedArticle: input.citedArticle }),
    ...{ subtasks: [], returns: 0, cannotReturn: false, extended: false, level: 0, round: 1, noAnswer: false },
    ...{ duties: [], notices: [], points: [], accountabilities: [], transferred: false, reopened: 0, commands: [] },
    attributed: { office: 0, unit: 0, appellant: 0, session: 0, closed: 0 },
  };
  return openDuty(state, { kind: 'theme', holder: { role: 'office' }, at });
}

/** Asked for, or made so by the rules: an alleged breach of discipline goes on confidentially (DOMAIN.md section 2, step 1). */
function isConfidential({ input, proposal }: FactBodies['filed']): boolean {
  return input.confidential === true || proposal.rules.includes('discipline');
}
