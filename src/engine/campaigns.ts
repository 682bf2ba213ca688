import { WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import type { CalendarTable } from '../domain/calendar/calendar-table';
import { campaignIdOf, campaignWorkflowIdOf } from '../domain/campaign/campaign-id';
import type { CampaignFactBodies } from '../domain/campaign/facts';
import type { CampaignInput } from '../domain/campaign/opening';
import type { CampaignState } from '../domain/campaign/state';
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
        workflowId,
        taskQueue: engine.taskQueue,
        args: [input],
        staticSummary: title,
        workflowIdReusePolicy: 'REJECT_DUPLICATE',
        workflowIdConflictPolicy: 'FAIL',
      }),
    );
    return 'started';
  } catch (error) {
    return error instanceof WorkflowExecutionAlreadyStartedError ? 'known' : rethrown(error);
  }
}

/** Starts a new run of the same campaign from its recorded facts; `running` where there is one already. Safe to repeat. */
export async function takeUpCampaign(engine: Engine, taking: CampaignTakingUp): Promise<'started' | 'running'> {
  const { state, rules, takenUp } = taking;
  const { id, template } = state;
  const input = { kind: template.kind, name: id.slice(template.kind.length + 1) } satisfies CampaignInput;
  try {
    await engine.client.withDeadline(Date.now() + PATIENCE, () =>
      engine.client.workflow.start(CAMPAIGN_WORKFLOW, {
        workflowId: campaignWorkflowIdOf(id),
        taskQueue: engine.taskQueue,
        staticSummary: template.title,
        args: [input, { state, rules, takenUp, answersOnRecord: true }],
        workflowIdReusePolicy: 'ALLOW_DUPLICATE',
        workflowIdConflictPolicy: 'FAIL',
      }),
    );
    return 'started';
  } catch (error) {
    return error instanceof WorkflowExecutionAlreadyStartedError ? 'running' : rethrown(error);
  }
}

/** A campaign as its recorded facts tell it: what a new workflow goes on from. */
export interface CampaignTakingUp {
  readonly state: CampaignState;
  readonly rules: { readonly calendar: CalendarTable; readonly names: Readonly<Record<string, string>> };
  readonly takenUp: CampaignFactBodies['taken-up']['after'];
}
