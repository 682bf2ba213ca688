import { campaignIdPattern } from '../../domain/campaign/campaign-id';
import { campaignShownTo, knowsOfCampaign } from '../../domain/access/campaign-law';
import type { AgendaCase, CampaignState } from '../../domain/campaign/state';
import { reportWithout } from '../../domain/campaign/view/report';
import { campaignView } from '../../domain/campaign/view/view';
import type { CampaignView } from '../../domain/campaign/view/view-schema';
import { unitName } from '../../domain/registry/duty-list';
import type { Rules } from '../../domain/rules';
import { campaignsInFull, findCampaign, type StoredCampaign } from '../../store/campaigns/campaigns.repository';
import { currentRules } from '../../store/rules/rules.repository';
import { casesSeenBy, type SeenCases } from './agenda-seen';
import type { UseCaseDeps } from '../deps';
import type { FoundFamily } from '../file/asked-family';
import { fileFor } from '../file/load-file';
import type { Caller, Principal } from '../principal';

/** Who reads campaigns: offices all of them, units those they have a part in. */
export const CAMPAIGN_READERS: readonly Caller[] = ['office', 'centre', 'supervisor', 'discipline', 'operator', 'unit'];
/** Those, and participants: each its own part of a campaign it has one in. */
export const CAMPAIGN_PARTIES: readonly Caller[] = [...CAMPAIGN_READERS, 'participant'];

export interface KnownCampaign {
  readonly workflowId: string;
  /** Who reads it. */
  readonly reader: Principal['actor'];
  readonly state: CampaignState;
  readonly rules: Rules;
  /** The reader's now, or the campaign's own where that is ahead. */
  readonly now: number;
  /** Where a unit reads: the cases it may know of, and none else. */
  readonly cases?: SeenCases | undefined;
}

/** A campaign, whoever reads it. */
export type FoundCampaign = Omit<KnownCampaign, 'reader' | 'cases'>;

/** Campaigns as callers find them: units and participants those they have a part in. */
export const foundCampaigns: FoundFamily<FoundCampaign> = {
  async find(deps, id) {
    const found = campaignIdPattern.test(id) ? await findInFull(deps, id) : undefined;
    if (found === undefined) return undefined;
    const { workflowId, state, asOf } = found;
    return { workflowId, state, rules: await currentRules(deps.pool), now: Math.max(Date.now(), asOf) };
  },
  mayKnow: ({ actor }, state) => knowsOfCampaign(state, actor),
};

/** The campaign, for somebody who may know of it; unknown and not yours are the same answer. */
export async function campaignFor(deps: UseCaseDeps, principal: Principal, id: string): Promise<KnownCampaign> {
  return knownTo(deps, principal, await fileFor(foundCampaigns, deps, principal, id));
}

/** A campaign that was found, as this caller may read it. */
export async function knownTo(deps: UseCaseDeps, principal: Principal, found: FoundCampaign): Promise<KnownCampaign> {
  return { ...found, reader: principal.actor, cases: await casesSeenBy(deps, principal, found.state) };
}

/** A unit reads the names of its own cases only: another's is nobody else's business (S2). */
export function isOwnCase({ cases }: KnownCampaign, { id }: Pick<AgendaCase, 'id'>): boolean {
  return cases === undefined || cases.get(id) === 'own';
}

/** A case that is a secret to the reader is not even counted before them. */
export function mayKnowCase({ cases }: KnownCampaign, { id }: Pick<AgendaCase, 'id'>): boolean {
  return cases === undefined || cases.has(id);
}

/** The units by name, as they are called today. */
export const nameIn =
  ({ dutyList }: Rules) =>
  (unit: string): string =>
    unitName(dutyList, unit);

const OTHERS_TITLE = '（其他单位的事项）';

export function viewOfCampaign(known: KnownCampaign): CampaignView {
  const { state, now, rules, cases } = known;
  const named = campaignView(state, now, rules.calendar, nameIn(rules));
  const { fromCase, agenda: whole, reviewed: before, report: told, ...rest } = named;
  const agenda = whole
    .filter((one) => mayKnowCase(known, one))
    .map((one) => (isOwnCase(known, one) ? one : { ...one, title: OTHERS_TITLE }));
  const reviewed = before?.filter((one) => one.kind !== 'case' || mayKnowCase(known, one));
  const isSecret = (caseId: string): boolean => !mayKnowCase(known, { id: caseId });
  const report = told && state.report && { ...told, text: reportWithout(state.report, state, isSecret) };
  const view = { ...rest, agenda, ...(reviewed && { reviewed }), ...(report && { report }) };
  // A unit is not told which case sent a campaign to it.
  const shown = cases !== undefined || fromCase === undefined ? view : { ...view, fromCase };
  return campaignShownTo(shown, state, known.reader);
}

/** The campaign in the words people wrote, whoever asks; undefined where there is none. */
export async function findInFull(
  { pool, keyring }: Pick<UseCaseDeps, 'pool' | 'keyring'>,
  id: string,
): Promise<StoredCampaign | undefined> {
  const found = await findCampaign(pool, id);
  return found && (await campaignsInFull(pool, keyring, [found]))[0];
}
