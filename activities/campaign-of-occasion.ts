import { campaignIdOf } from '../src/domain/campaign/campaign-id';
import type { CampaignInput } from '../src/domain/campaign/opening/opening';
import { occasionKind } from '../src/domain/occasion/kinds';
import { dayFor } from '../src/domain/occasion/opening-day';
import type { OccasionPlan } from '../src/domain/occasion/plan';
import { ensureTemplates, findTemplate } from '../src/store/campaigns/campaign-templates.repository';
import { findCampaign } from '../src/store/campaigns/campaigns.repository';
import { currentRules } from '../src/store/rules/rules.repository';
import type { ActivityDeps } from './deps';

interface Question {
  readonly plan: OccasionPlan;
  readonly now: number;
  /** It has figures or a text to show. */
  readonly produced: boolean;
}

interface CampaignOfOccasion {
  /** The campaign that it is about, which knows whether it was held. */
  readonly campaign?: string;
  /** How that is opened, where it is not yet. */
  readonly opening?: CampaignInput;
  /** Why nothing can be held. */
  readonly notHeld?: string;
}

/** The campaign that a date opens or is the day of. On the day of one that nobody opened before, there may still be time in the period for it. */
export async function campaignOf(
  pool: ActivityDeps['pool'],
  { plan, now, produced }: Question,
): Promise<CampaignOfOccasion> {
  const { period } = plan;
  const kind = plan.opens?.kind ?? plan.holds;
  if (kind === undefined) return produced ? {} : { notHeld: withoutCampaign(plan) };
  const campaign = campaignIdOf(kind, period.name);
  if ((await findCampaign(pool, campaign)) !== undefined) return { campaign };
  return opened(pool, kind, { plan, now });
}

async function opened(
  pool: ActivityDeps['pool'],
  kind: string,
  { plan: { opens, period }, now }: Pick<Question, 'plan' | 'now'>,
): Promise<CampaignOfOccasion> {
  await ensureTemplates(pool);
  const template = await findTemplate(pool, kind);
  if (template === undefined) return { notHeld: `没有活动模板 ${kind}` };
  const { calendar } = await currentRules(pool);
  const day = dayFor({ wanted: opens?.day, now, period, prepare: template.prepare }, calendar);
  if (day === undefined) return { notHeld: '没有提前开展筹备，本期内已来不及' };
  const opening: CampaignInput = { kind, name: period.name, period: period.name, day };
  const campaign = campaignIdOf(kind, period.name);
  return { campaign, opening: template.proposes === undefined ? opening : { ...opening, proposed: true } };
}

function withoutCampaign({ kind }: OccasionPlan): string {
  const awaits = occasionKind(kind)?.awaits;
  return awaits === undefined ? '没有可以通报的事项' : `${awaits}尚未开通`;
}
