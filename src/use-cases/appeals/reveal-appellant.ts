import type { z } from 'zod';
import { revealAppellant } from '../../store/appeals/appellant.repository';
import { mayRead } from '../access';
import type { UseCaseDeps } from '../deps';
import type { Principal } from '../principal';
import { Refused, unknownThing } from '../refused';
import { caseFor, type LoadedCase } from './load-case';
import { attachmentsOf, open311Of, type clearPersonSchema } from './shown-person';

/** The person of a case unmasked, for a purpose; who, when and why is on record (S3). */
export async function reveal(
  deps: UseCaseDeps,
  principal: Principal,
  { caseId, purpose }: { readonly caseId: string; readonly purpose: string },
): Promise<z.infer<typeof clearPersonSchema>> {
  const known = await caseFor(deps, principal, caseId);
  refuseReveal(principal, known);
  const asked = { caseId: known.caseId, actor: principal.actor, purpose };
  const found = await revealAppellant(deps.pool, deps.keyring, asked);
  if (found === undefined || found === 'erased') throw unknownThing();
  const { name, phone, idNumber, address, firmId = known.state.firmId } = found.person;
  const { onBehalfOf = known.state.onBehalfOf } = found.person;
  const clear = { name, phone, idNumber, address, firmId, onBehalfOf, text: found.text };
  return { ...clear, ...attachmentsOf(found), ...open311Of(found) };
}

function refuseReveal(principal: Principal, { state }: LoadedCase): void {
  if (mayRead(principal, state, 'person-in-clear')) return;
  if (principal.actor.role === 'unit') throw new Refused('not-yours-to-do', '只有牵头单位可以查看，保密件除外');
  throw new Refused('dossier-transferred', '本件已整件移交，他人不得查阅');
}
