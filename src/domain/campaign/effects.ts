import type { CheckStep } from '../appeal/check';
import { pendingReturn } from './returns';
import { agreedTargets } from './matching';
import type { CampaignState, CaseDecision, Finding } from './state';

/** What a campaign does to the world outside it: a finding is filed as an appeal, a case is told what was decided, or what came of what it sent out. */
export type CampaignEffect =
  | { readonly kind: 'file'; readonly finding: Finding }
  | { readonly kind: 'review' }
  | { readonly kind: 'tell'; readonly case: string; readonly decision: CaseDecision }
  | { readonly kind: 'match'; readonly target: string; readonly records: readonly string[] }
  | { readonly kind: 'return'; readonly case: string; readonly step: CheckStep };

/** What is still to be done of it, from the state alone: so none is forgotten, and none is done twice on record. */
export function pendingEffects(state: CampaignState): CampaignEffect[] {
  const { findings, agenda, fromCase } = state;
  const step = pendingReturn(state);
  return [
    ...(isToReview(state) ? [{ kind: 'review' as const }] : []),
    ...(step === undefined || fromCase === undefined ? [] : [{ kind: 'return' as const, case: fromCase, step }]),
    ...agreedTargets(state).map(({ id, records = [] }) => ({ kind: 'match' as const, target: id, records })),
    ...findings.flatMap((finding): CampaignEffect[] =>
      finding.use === 'appeal' && finding.caseId === undefined ? [{ kind: 'file', finding }] : [],
    ),
    ...agenda.flatMap(({ id, decision, told }): CampaignEffect[] =>
      decision !== undefined && told === undefined ? [{ kind: 'tell', case: id, decision }] : [],
    ),
  ];
}

/** Once it has begun; what happens at the same moment does not keep it from asking. */
function isToReview({ template, status, reviewed }: CampaignState): boolean {
  const isOn = status === 'under-way' || status === 'reporting' || status === 'following';
  return template.reviewsPromises === true && isOn && reviewed === undefined;
}
