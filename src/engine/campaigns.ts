import { WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import { campaignIdOf, campaignWorkflowIdOf } from '../domain/campaign/campaign-id';
import type { CampaignInput } from '../domain/campaign/opening';
import { CAMPAIGN_WORKFLOW } from '../../workflows/messages';
import type { Engine } from './connection';
import { rethrown } from './engine-error';

/** How long a person waits for a campaign to start. */
const PATIENCE = 10_000;

/** Starts a campaign, or finds it started: one of a kind and name, however often asked. */
export async function startCampaign(
  engine: Pick<Engine, 'client' | 'taskQueue'>,
  input: CampaignInput,
  title: string,
): Promise<'started' | 'known'> {
  const workflowId = campaignWorkflowIdOf(campaignIdOf(input.kind, input.name));
  try {
    await engine.client.withDeadline(Date.now() + PATIENCE, () =>
      engine.client.workflow.start(CAMPAIGN_WORKFLOW, {
        ...{ workflowId, taskQueue: engine.taskQueue, args: [input], staticSummary: title },
        ...{ workflowIdReusePolicy: 'REJECT_DUPLICATE', workflowIdConflictPolicy: 'FAIL' },
      }),
    );
    return 'started';
  } catch (error) {
    return error instanceof WorkflowExecutionAlreadyStartedError ? 'known' : rethrown(error);
  }
}
