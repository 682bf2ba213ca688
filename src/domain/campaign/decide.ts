import { faultOfBehalf, signedBy } from '../appeal/on-behalf';
import { doneFor } from '../appeal/people';
import { refuse, type Refusal } from '../appeal/refusal';
import { ROLE_TITLES } from '../appeal/titles';
import type { CampaignAct, CampaignContext } from './act';
import { campaignActs, findCampaignAct } from './acts';
import type { NewCampaignFact } from './facts';
import type { CampaignState } from './state';
import { CAMPAIGN_STATUS_TITLES } from './titles';
import { unfoldCampaign, type CampaignUnfolded } from './unfold';

export interface CampaignCommand {
  readonly act: string;
  readonly commandId: string;
  readonly digest: string;
  readonly body: unknown;
}

/** Decides one act on one campaign. Pure, and a repeated command changes nothing. */
export function decideCampaign(
  state: CampaignState,
  { act: name, commandId, digest, body }: CampaignCommand,
  context: CampaignContext,
): CampaignUnfolded | Refusal {
  const known = state.commands.find(({ id }) => id === commandId);
  if (known !== undefined)
    return known.digest === digest ? { state, facts: [] } : refuse('command-reused', '同一 commandId 已用于其他内容');
  const act = findCampaignAct(name);
  if (act === undefined) return refuse('nothing-to-decide', `没有这个动作：${name}`);
  const asked = { ...context, by: doneFor(context.by) };
  const fault = faultOfBehalf(act, context.by, context.notOnBehalf) ?? faultOfCampaignAct(state, act, asked);
  if (fault) return fault;
  const answer = act.decide(state, body, asked);
  if ('code' in answer) return answer;
  const marked: NewCampaignFact[] = signedBy(answer, context.by).map((fact, index) =>
    index === 0 ? { ...fact, commandId, digest } : fact,
  );
  return unfoldCampaign(state, marked, context.now, context.nameOf);
}

/** Why this act is not possible now, before its body is looked at. */
export function faultOfCampaignAct(
  { status }: CampaignState,
  act: CampaignAct,
  { by }: Pick<CampaignContext, 'by'>,
): Refusal | undefined {
  if (!act.roles.includes(by.role)) return refuse('role-not-allowed', `${ROLE_TITLES[by.role]}不能${act.title}`);
  if (act.when.includes(status)) return undefined;
  const over = status === 'closed' || status === 'called-off';
  return refuse(over ? 'case-closed' : 'wrong-stage', `活动${CAMPAIGN_STATUS_TITLES[status]}，不能${act.title}`);
}

export function allowedCampaignActs(state: CampaignState, context: Pick<CampaignContext, 'by'>): CampaignAct[] {
  const all = campaignActs as readonly unknown[] as readonly CampaignAct[];
  return all.filter((act) => faultOfCampaignAct(state, act, context) === undefined);
}
