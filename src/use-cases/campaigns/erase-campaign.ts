import { awaitRecorded, forgetInEngine } from '../../doctor/forget-erased';
import type { Instant } from '../../domain/calendar/instant';
import { eraseCampaignOnRecord } from '../../store/appeals/reveals.repository';
import type { UseCaseDeps } from '../deps';
import type { Principal } from '../principal';
import { unknownThing } from '../refused';
import { campaignFor } from './load-campaign';

/** Destroys the keys of what people wrote in a campaign, in the store and in the engine; throws `EngineUnavailable`, and destroys nothing, where the engine does not answer. */
export async function eraseCampaign(
  deps: UseCaseDeps,
  principal: Principal,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<{ readonly id: string; readonly at: Instant }> {
  const { workflowId } = await campaignFor(deps, principal, id);
  await awaitRecorded(deps, workflowId);
  const at = await eraseCampaignOnRecord(deps.pool, { caseId: id, actor: principal.actor, reason });
  if (at === undefined) throw unknownThing();
  await forgetInEngine(deps, { caseId: id, workflowId });
  return { id, at: at.getTime() };
}
