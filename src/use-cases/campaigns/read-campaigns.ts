import { z } from 'zod';
import { briefShownTo } from '../../domain/access/campaign-law';
import { campaignBrief } from '../../domain/campaign/view/view';
import type { campaignBriefSchema } from '../../domain/campaign/view/view-schema';
import type { Actor } from '../../domain/people/people';
import { withEntries } from '../../domain/registry/choices';
import { listCampaigns, type CampaignFilters } from '../../store/campaigns/campaign-list.repository';
import { campaignsInFull, campaignTimeline } from '../../store/campaigns/campaigns.repository';
import { currentRules } from '../../store/rules/rules.repository';
import type { Page, PageRequest } from '../../store/sql/cursor';
import type { UseCaseDeps } from '../deps';
import type { Principal } from '../principal';
import { rfc3339, shownPage, timeOf } from '../shapes';
import { campaignFor, nameIn } from './load-campaign';

type Brief = z.infer<typeof campaignBriefSchema>;

/** Campaigns, the newest first; a unit or a participant reads of those it has a part in. */
export async function readCampaigns(
  { pool, keyring }: UseCaseDeps,
  { actor }: Principal,
  filters: CampaignFilters,
  page: PageRequest,
): Promise<Page<Brief>> {
  const found = await listCampaigns(pool, { ...withEntries(filters), ...scopeOf(actor) }, page);
  const rules = await currentRules(pool);
  const items = await campaignsInFull(pool, keyring, found.items);
  return shownPage({ ...found, items }, ({ state, asOf }) =>
    briefShownTo(campaignBrief(state, Math.max(Date.now(), asOf), rules.calendar, nameIn(rules)), state, actor),
  );
}

/** Those that a unit or a participant has a part in; all for an office. */
export function scopeOf({ role, unit = '', record = '' }: Actor): Pick<CampaignFilters, 'involved' | 'participant'> {
  if (role === 'participant') return { participant: record };
  return role === 'unit' ? { involved: unit } : {};
}

const named = z.strictObject({
  role: z.string(),
  id: z.string(),
  unit: z.string().optional(),
  record: z.string().optional(),
});

export const campaignFactSchema = z
  .strictObject({
    seq: z.number().int(),
    fact: z.string(),
    at: rfc3339,
    by: named.extend({ onBehalfOf: named.optional().describe('值班员在流程引擎中代办的，代谁') }),
    body: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'CampaignFact' });

/** All facts of a campaign, in their order. */
export async function readCampaignCourse(
  deps: UseCaseDeps,
  principal: Principal,
  id: string,
): Promise<z.infer<typeof campaignFactSchema>[]> {
  const { state } = await campaignFor(deps, principal, id);
  const facts = await campaignTimeline(deps.pool, state.id, deps.keyring);
  return facts.map(({ seq, type, at, by, body }) => ({ seq, fact: type, at: timeOf(at), by, body: { ...body } }));
}
