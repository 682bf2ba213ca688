import { campaignIdOf, campaignWorkflowIdOf } from '../domain/campaign/campaign-id';
import type { CampaignInput } from '../domain/campaign/opening/opening';
import { CAMPAIGN_WORKFLOW } from '../../workflows/messages';
import type { Engine } from './connection';
import { startOrKnown } from './start';

/** Clocks of machines differ by less. */
const CLOCK_DRIFT_MS = 60_000;

/**
 * Starts a campaign, or finds it started: one of a kind and name, however often asked. `at`: when it is for whoever opens it; one that
 * runs ahead on a clock of its own has its campaign begin by that clock, too.
 */
export function startCampaign(
  engine: Pick<Engine, 'client' | 'taskQueue'>,
  input: CampaignInput,
  title: string,
  at = Date.now(),
): Promise<'started' | 'known'> {
  const workflowId = campaignWorkflowIdOf(campaignIdOf(input.kind, input.name));
  const ahead = at - Date.now();
  const delay = ahead > CLOCK_DRIFT_MS ? { startDelay: ahead } : {};
  return startOrKnown(engine, CAMPAIGN_WORKFLOW, { workflowId, args: [input], staticSummary: title, ...delay });
}
