import { DAY, dayOf, type Instant } from '../src/domain/calendar/instant';
import { campaignIdOf } from '../src/domain/campaign/campaign-id';
import type { CampaignInput } from '../src/domain/campaign/opening/opening';
import { modesInTurn, proposeLineUp } from '../src/domain/campaign/rota/propose';
import type { LineUp, Process, RotaSources } from '../src/domain/campaign/rota/sources';
import type { Template } from '../src/domain/campaign/templates/template';
import { askedAt, owedOfAll, spanOf } from '../src/domain/obligation/asked';
import { canBeDone } from '../src/domain/obligation/can-be-done';
import type { Deed, Obligation } from '../src/domain/obligation/owed';
import { isKnownUnit, type DutyList } from '../src/domain/registry/duty-list';
import { appealsOfLate, campaignsBefore } from '../src/store/campaigns/rota.repository';
import { deedsBetween } from '../src/store/registers/deeds.repository';
import { obligationRules, obligationSubjects } from '../src/store/registers/obligations.repository';
import { allRecords } from '../src/store/registers/records.repository';
import { placedTargets } from '../src/use-cases/campaigns/placed-targets';
import type { ActivityDeps } from './deps';

export interface Proposing {
  readonly pool: ActivityDeps['pool'];
  readonly template: Template;
  readonly input: CampaignInput;
  readonly now: Instant;
  readonly dutyList: DutyList;
}

/** Everybody's turn comes within two years. */
const LOOK_BACK = 731 * DAY;
const OF_LATE = 182 * DAY;

/** Whom and what the registry proposes for a campaign that the calendar opens; what was given stays as given. Only reads. */
export async function proposedLineUp(proposing: Proposing): Promise<Partial<LineUp>> {
  const { template, input } = proposing;
  if (input.proposed !== true || template.proposes === undefined) return {};
  const { targets, members, mode } = proposeLineUp(template.proposes, await sourcesOf(proposing));
  return {
    ...(input.targets === undefined && { targets: await placedTargets(proposing, targets) }),
    ...(input.members === undefined && { members }),
    ...(input.mode === undefined && mode !== undefined && { mode }),
  };
}

async function sourcesOf({ pool, template, input, now, dutyList }: Proposing): Promise<RotaSources> {
  const { kind } = template;
  const [firms, teams, pairings, supervisors, assessors, divisions] = await Promise.all([
    allRecords(pool, 'firms'),
    allRecords(pool, 'teams'),
    allRecords(pool, 'pairings'),
    allRecords(pool, 'supervisors'),
    allRecords(pool, 'assessors'),
    allRecords(pool, 'divisions'),
  ]);
  const deeds = (await deedsBetween(pool, now - LOOK_BACK, now)).filter((deed) => deed.kind === kind);
  return {
    day: input.day ?? dayOf(now),
    now,
    firms,
    teams,
    pairings,
    supervisors,
    assessors,
    divisions,
    units: unitsOf(dutyList),
    processes: processesOf(dutyList),
    obligations: await owed(pool, template, now),
    deeds: deeds.filter((deed) => isDeed(template, deed)),
    earlier: await campaignsBefore(pool, kind, campaignIdOf(kind, input.name)),
    appeals: await appealsOfLate(pool, now - OF_LATE),
    modes: modesInTurn(template),
  };
}

/** What is owed in the periods under way, by the rules that a campaign of the template can fulfil. */
async function owed(pool: ActivityDeps['pool'], template: Template, now: Instant): Promise<Obligation[]> {
  const rules = (await obligationRules(pool)).filter((rule) => canBeDone(template, rule));
  const asked = askedAt(rules, now);
  const { from, to } = spanOf(asked);
  return owedOfAll(asked, await obligationSubjects(pool), await deedsBetween(pool, from, to), now).flat();
}

/** Somebody said that it was done, and not that it was not. */
function isDeed({ tasks }: Template, { task, outcome }: Deed): boolean {
  return tasks.find(({ id }) => id === task)?.outcomes.find(({ id }) => id === outcome)?.undone !== true;
}

function unitsOf(list: DutyList): Record<string, string> {
  return Object.fromEntries(Object.entries(list.names).filter(([unit]) => isKnownUnit(list, unit)));
}

function processesOf({ byCategory }: DutyList): Process[] {
  return Object.entries(byCategory).map(([name, unit]) => (unit === 'district' ? { name } : { name, unit }));
}
