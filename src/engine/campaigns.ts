import { campaignIdOf, campaignWorkflowIdOf } from '../domain/campaign/campaign-id';
import type { CampaignInput } from '../domain/campaign/opening/opening';
import type { CampaignRules } from '../domain/campaign/rules';
import type { CampaignState } from '../domain/campaign/state';
import type { TakenUp } from '../domain/decider/decider';
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

/** Starts a new run of the same campaign from its recorded facts; `known` where there is one already. Safe to repeat. */
export function takeUpCampaign(engine: Engine, taking: CampaignTakingUp): Promise<'started' | 'known'> {
  const { id, template } = taking.state;
  const input = { kind: template.kind, name: id.slice(template.kind.length + 1) } satisfies CampaignInput;
  return startOrKnown(engine, CAMPAIGN_WORKFLOW, {
    workflowId: campaignWorkflowIdOf(id),
    args: [input, { ...taking, answersOnRecord: true }],
    again: true,
    staticSummary: template.title,
  });
}

/** A campaign as its recorded facts tell it: what a new workflow goes on from. */
export interface CampaignTakingUp {
  readonly state: CampaignState;
  readonly rules: CampaignRules;
  readonly takenUp: TakenUp;
}
