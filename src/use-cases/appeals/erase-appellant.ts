import { awaitRecorded, forgetInEngine } from '../../doctor/forget-erased';
import type { Instant } from '../../domain/calendar/instant';
import { eraseOnRecord } from '../../store/appeals/reveals.repository';
import { filesAbout } from '../../store/keys/file-keys.repository';
import { mayRead } from '../access';
import type { UseCaseDeps } from '../deps';
import type { Principal } from '../principal';
import { Refused, unknownThing } from '../refused';
import { caseFor } from './load-case';

/** Destroys the key of a case's person, in the store and in the engine; throws `EngineUnavailable`, and destroys nothing, where the engine does not answer. */
export async function erase(
  deps: UseCaseDeps,
  principal: Principal,
  { caseId, reason }: { readonly caseId: string; readonly reason: string },
): Promise<{ readonly id: string; readonly at: Instant }> {
  const { caseId: id, workflowId, state } = await caseFor(deps, principal, caseId);
  // What the discipline body has taken over may be evidence, and is not the office's to destroy.
  if (!mayRead(principal, state, 'person')) throw new Refused('dossier-transferred', '本件已整件移交，他人不得处理');
  // A campaign in which it was found holds the same words.
  const files = [{ caseId: id, workflowId }, ...(await filesAbout(deps.pool, id))];
  for (const file of files) await awaitRecorded(deps, file.workflowId);
  const at = await eraseOnRecord(deps.pool, { caseId: id, actor: principal.actor, reason });
  if (at === undefined) throw unknownThing();
  for (const file of files) await forgetInEngine(deps, file);
  return { id, at: at.getTime() };
}
