import type { WorkflowFamily } from '../engine/runs';
import { campaignOfWorkflow, recordedCampaigns, silentCampaignRuns } from '../store/compare-campaign.repository';
import { caseOfWorkflow, recordedCases, silentRuns } from '../store/compare-case.repository';

/** What the doctor compares: cases and campaigns, alike in that each has a workflow and a record. */
export interface Family {
  readonly type: WorkflowFamily;
  readonly recorded: typeof recordedCases;
  readonly ofWorkflow: typeof caseOfWorkflow;
  readonly silentRuns: typeof silentRuns;
}

export const cases: Family = { type: 'appeal', recorded: recordedCases, ofWorkflow: caseOfWorkflow, silentRuns };
export const campaigns: Family = {
  type: 'campaign',
  recorded: recordedCampaigns,
  ofWorkflow: campaignOfWorkflow,
  silentRuns: silentCampaignRuns,
};
export const families = [cases, campaigns] as const;

export function familyOf(workflowId: string): Family {
  return workflowId.startsWith('campaign~') ? campaigns : cases;
}
