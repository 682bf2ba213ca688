import { ApplicationFailure } from '@temporalio/activity';
import { dayOf } from '../src/domain/calendar/instant';
import { campaignFaults, withCampaignEntries } from '../src/domain/campaign/opening/choices';
import { campaigns } from '../src/domain/campaign/decider';
import type { CampaignFact } from '../src/domain/campaign/facts';
import { openedBody, type CampaignInput, type KnownThemes } from '../src/domain/campaign/opening/opening';
import type { CampaignRules } from '../src/domain/campaign/rules';
import type { Template } from '../src/domain/campaign/templates/template';
import { proposeThemes } from '../src/domain/campaign/opening/theme-proposal';
import { applyFacts } from '../src/domain/decider/apply-facts';
import { OPERATOR, RULES } from '../src/domain/people/people';
import { themesAmong } from '../src/domain/registry/choices';
import type { MonthTheme } from '../src/domain/registry/month-themes';
import { notOnAnAgenda, wordedAgenda } from '../src/store/campaigns/agenda-cases.repository';
import { ensureTemplates, findTemplate } from '../src/store/campaigns/campaign-templates.repository';
import { campaignTimeline, casesAwaitingSession, findCampaign } from '../src/store/campaigns/campaigns.repository';
import { readThemes } from '../src/store/rules/catalogue.repository';
import { recordCampaign } from '../src/store/campaigns/record-campaign.repository';
import { currentRules } from '../src/store/rules/rules.repository';
import { themeFigures } from '../src/store/figures/theme-figures.repository';
import type { ActivityDeps } from './deps';
import { gathered } from './gather-campaign';
import { proposedLineUp } from './propose-line-up';

export interface CampaignOpening {
  readonly workflowId: string;
  readonly runId: string;
  readonly input: CampaignInput;
  readonly now: number;
  /** An operator started it past the API. */
  readonly byHand?: boolean;
}

export interface OpenedCampaign {
  readonly rules: CampaignRules;
  readonly facts: readonly CampaignFact[];
  /** Its senders are answered once their acts are on record; absent in the histories of campaigns opened before. */
  readonly answersOnRecord?: true;
}

/** As many as can be gone through in a day. */
const MOST_CASES = 60;

/** Opens a campaign: takes its template, gathers the agenda of a session, records its first facts. Safe to repeat. */
export function openCampaign({ pool, ledgerKey, keyring }: ActivityDeps) {
  return async ({ workflowId, runId, input, now, byHand = false }: CampaignOpening): Promise<OpenedCampaign> => {
    const { calendar, dutyList, policy } = await currentRules(pool);
    const units = dutyList.names;
    const rules = { calendar, names: units, ...(policy.notOnBehalf && { notOnBehalf: policy.notOnBehalf }) };
    const template = await templateOf(pool, input.kind);
    const unknown = unitsOf(input).find((unit) => !Object.hasOwn(units, unit));
    if (unknown !== undefined) throw ApplicationFailure.nonRetryable(`没有这个单位：${unknown}`, 'invalid');
    const found = await gathered({ pool, template, input, names: units });
    const { months } = (await readThemes(pool)).body;
    const names = months.map(({ name }) => name);
    const lineUp = await proposedLineUp({ pool, template, input, now, dutyList });
    const given = {
      ...withCampaignEntries(input, names),
      ...(await agendaOf(pool, template, input)),
      ...lineUp,
      ...found,
    };
    const themes = { themes: names, ...(await themesOf(pool, template, { given, months, now })) };
    const body = openedBody(given, template, calendar.version, themes);
    const before = await findCampaign(pool, body.id);
    if (before?.workflowId === workflowId && before.state.version > 0)
      return { rules, facts: (await campaignTimeline(pool, body.id, keyring)).slice(0, 1), answersOnRecord: true };
    refuseForeign(input, names);
    const opened = { type: 'opened', body, by: byHand ? OPERATOR : RULES } as const;
    const { facts } = applyFacts(campaigns, undefined, [opened], { now, rules });
    await recordCampaign(pool, { ledgerKey, keyring }, { campaignId: body.id, workflowId, runId, facts });
    return { rules, facts, answersOnRecord: true };
  };
}

/** Started by hand in the Temporal UI; the API has said so before. */
function refuseForeign(input: CampaignInput, months: readonly string[]): void {
  const [fault] = campaignFaults(input, months);
  if (fault !== undefined) throw ApplicationFailure.nonRetryable(`${fault.field}：${fault.message}`, 'invalid');
}

async function templateOf(pool: ActivityDeps['pool'], kind: string): Promise<Template> {
  await ensureTemplates(pool);
  const template = await findTemplate(pool, kind);
  if (template === undefined) throw ApplicationFailure.nonRetryable(`没有这种活动：${kind}`, 'invalid');
  return template;
}

interface ThemeQuestion {
  readonly given: CampaignInput;
  readonly months: readonly MonthTheme[];
  readonly now: number;
}

/** Without a theme of its own it has the registry's of its month, or the one the figures most speak for; the office sees all that were proposed. */
async function themesOf(
  pool: ActivityDeps['pool'],
  template: Template,
  { given, months, now }: ThemeQuestion,
): Promise<Omit<KnownThemes, 'themes'>> {
  const { theme, period, day } = given;
  if (template.proposesThemes !== true) return { theme };
  const known = themesAmong(months.map(({ name }) => name));
  const figures = (await themeFigures(pool, now)).filter((one) => known.entryFor(one.theme) === one.theme);
  const month = [period, day, dayOf(now)].find((one) => one !== undefined && /^\d{4}-\d{2}/.test(one))?.slice(0, 7);
  const proposals = proposeThemes(figures);
  const ofMonth = months.find((one) => one.month === month)?.name;
  return { theme: theme ?? ofMonth ?? proposals[0]?.theme, proposals };
}

/** A session that names no cases takes those that wait for one; one that names no units invites theirs. */
async function agendaOf(
  pool: ActivityDeps['pool'],
  { decidesCases }: Template,
  { agenda, units }: CampaignInput,
): Promise<Pick<CampaignInput, 'agenda' | 'units'>> {
  if (decidesCases !== true) return {};
  const cases = agenda === undefined ? await casesAwaitingSession(pool, MOST_CASES) : await worded(pool, agenda);
  return { agenda: [...cases], units: units ?? [...new Set(cases.flatMap(({ unit }) => unit ?? []))] };
}

/** Those given by hand, in Liubu's own words; also where they came by the Temporal UI. */
async function worded(pool: ActivityDeps['pool'], given: NonNullable<CampaignInput['agenda']>) {
  const { agenda, unknown } = await wordedAgenda(pool, given);
  const [first] = unknown;
  if (first === undefined) return agenda;
  throw ApplicationFailure.nonRetryable(notOnAnAgenda(given[first]?.id ?? ''), 'invalid');
}

function unitsOf({ lead, units = [], targets = [], members = [], agenda = [] }: CampaignInput): string[] {
  return [
    ...(lead === undefined ? [] : [lead]),
    ...units,
    ...[...targets, ...members, ...agenda].flatMap(({ unit }) => unit ?? []),
    ...targets.flatMap(({ assisting }) => assisting ?? []),
  ];
}
