import type { CampaignAct } from '../../domain/campaign/acts/act';
import { themesFor, withCampaignEntries } from '../../domain/campaign/opening/choices';
import type { Preparation } from '../../domain/campaign/facts';
import type { CampaignState } from '../../domain/campaign/state';
import type { CampaignView } from '../../domain/campaign/view/view-schema';
import { themeFaults } from '../../domain/registry/theme-choice';
import { sendAct, type ActAnswer } from '../../engine/appeals';
import { EngineUnavailable } from '../../engine/engine-error';
import { monthThemeNames } from '../../store/rules/catalogue.repository';
import type { CampaignDone } from '../../../workflows/messages';
import { agendaGiven } from './agenda-given';
import { placedTargets } from './placed-targets';
import type { UseCaseDeps } from '../deps';
import { campaignAt, campaignFor, viewOfCampaign } from './load-campaign';
import type { Principal } from '../principal';
import { faulty, Refused } from '../refused';

/** How long an act waits for a read to show it. */
const READ_TIMEOUT_MS = 1_000;

export interface CampaignDoing {
  readonly principal: Principal;
  readonly id: string;
  readonly act: CampaignAct;
  readonly body: unknown;
  readonly commandId: string;
}

/** Does an act on a campaign the caller may know of, and gives the new state once a read shows it. */
export async function doCampaignAct(
  deps: UseCaseDeps,
  { principal, id, act, body, commandId }: CampaignDoing,
): Promise<CampaignView> {
  const known = await campaignFor(deps, principal, id);
  const message = { commandId, by: principal.actor, body: await checked(deps, known.state, body) };
  const answer = await sendAct<CampaignDone>(deps.engine, known.workflowId, act.name, message);
  if (isLost(answer, known.state.status)) throw new EngineUnavailable('the workflow of a campaign took no act');
  switch (answer.kind) {
    case 'done': {
      const state = await campaignAt(deps, id, answer.view.version, READ_TIMEOUT_MS);
      return viewOfCampaign(state === undefined ? known : { ...known, state });
    }
    case 'refused':
      throw new Refused(answer.refusal.code, answer.refusal.reason);
    case 'invalid':
      throw faulty(answer.errors);
    case 'unknown':
      throw new Refused('case-closed', '活动已经结束');
  }
}

/** The body with its choices as the registry of today writes them; a theme that is none is refused here, because no workflow can ask it. */
async function checked(deps: UseCaseDeps, state: CampaignState, body: unknown): Promise<unknown> {
  const months = themesFor(state, await monthThemeNames(deps.pool));
  const errors = themeFaults(body, months).map(({ field, message }) => ({ path: `body.${field}`, message }));
  if (errors.length > 0) throw faulty(errors);
  const { targets } = body as Preparation;
  const placed =
    targets === undefined ? body : { ...(body as Preparation), targets: await placedTargets(deps, targets) };
  return withCampaignEntries(await agendaGiven(deps, placed as Preparation), months);
}

/** Its workflow was terminated or is missing while it is not over: `liubu doctor` has it go on, and whoever asked comes again. */
function isLost(answer: ActAnswer<CampaignDone>, status: CampaignDone['status']): boolean {
  if (status === 'closed' || status === 'called-off') return false;
  return answer.kind === 'unknown' || (answer.kind === 'refused' && answer.byEngine === true);
}
