import { setTimeout as sleep } from 'node:timers/promises';
import { campaignIdPattern } from '../domain/campaign/campaign-id';
import { isCampaignParty } from '../domain/campaign/party';
import type { AgendaCase, CampaignState } from '../domain/campaign/state';
import { campaignView } from '../domain/campaign/view';
import type { CampaignView } from '../domain/campaign/view-schema';
import type { Rules } from '../domain/rules';
import { findCampaign } from '../store/campaigns.repository';
import { currentRules } from '../store/rules.repository';
import type { ApiDeps } from './deps';
import type { Caller, Principal } from './principal';
import { notFound } from './problem';

/** Who reads campaigns: offices all of them, units those they have a part in. */
export const CAMPAIGN_READERS: readonly Caller[] = ['office', 'centre', 'supervisor', 'discipline', 'operator', 'unit'];

export interface KnownCampaign {
  readonly workflowId: string;
  readonly state: CampaignState;
  readonly rules: Rules;
  /** The reader's now, or the campaign's own where that is ahead. */
  readonly now: number;
  /** The unit that reads, where one does. */
  readonly reader?: string;
  /** A unit is not told which case sent a campaign to it. */
  readonly hidesCase: boolean;
}

/** The campaign, for somebody who may know of it; unknown and not yours are the same answer. */
export async function campaignFor({ pool }: ApiDeps, { actor }: Principal, id: string): Promise<KnownCampaign> {
  const found = campaignIdPattern.test(id) ? await findCampaign(pool, id) : undefined;
  if (found === undefined) throw notFound();
  const { workflowId, state, asOf } = found;
  if (actor.role === 'unit' && !isCampaignParty(state, actor.unit ?? '')) throw notFound();
  return {
    workflowId,
    state,
    rules: await currentRules(pool),
    now: Math.max(Date.now(), asOf),
    hidesCase: actor.role === 'unit',
    ...(actor.role === 'unit' && { reader: actor.unit ?? '' }),
  };
}

/** A unit reads the titles of its own cases only: another's may be confidential, and is nobody else's business (S2). */
export function isOwnCase({ state, reader }: KnownCampaign, { id }: Pick<AgendaCase, 'id'>): boolean {
  if (reader === undefined) return true;
  const found = state.agenda.find((one) => one.id === id);
  return found?.unit === reader || found?.decision?.lead === reader;
}

const OTHERS_TITLE = '（其他单位的事项）';

export function viewOfCampaign(known: KnownCampaign): CampaignView {
  const { state, now, rules, hidesCase } = known;
  const { fromCase, agenda: whole, ...rest } = campaignView(state, now, rules.calendar);
  const agenda = whole.map((one) => (isOwnCase(known, one) ? one : { ...one, title: OTHERS_TITLE }));
  const view = { ...rest, agenda };
  return hidesCase || fromCase === undefined ? view : { ...view, fromCase };
}

/** Waits until the store has the campaign at this version, so many milliseconds at most; gives what it has then. */
export async function campaignAt(
  { pool }: ApiDeps,
  id: string,
  version: number,
  patience: number,
): Promise<CampaignState | undefined> {
  const end = Date.now() + patience;
  for (let pause = 15; ; pause = Math.min(pause * 2, 250)) {
    const state = (await findCampaign(pool, id))?.state;
    if ((state?.version ?? 0) >= version || Date.now() + pause > end) return state;
    await sleep(pause);
  }
}
