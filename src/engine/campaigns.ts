import { campaignIdOf, campaignWorkflowIdOf } from '../domain/campaign/campaign-id';
import type { CampaignInput } from '../domain/campaign/opening/opening';
import { CAMPAIGN_WORKFLOW } from '../../workflows/messages';
import type { Engine } from './connection';
import { startOrKnown } from './start';

/** Starts a campaign, or finds it started: one of a kind and name, however often asked. */
export function startCampaign(
  engine: Pick<Engine, 'client' | 'taskQueue'>,
  input: CampaignInput,
  title: string,
): Promise<'started' | 'known'> {
  const workflowId = campaignWorkflowIdOf(campaignIdOf(input.kind, input.name));
  return startOrKnown(engine, CAMPAIGN_WORKFLOW, { workflowId, args: [input], staticSummary: title });
}
