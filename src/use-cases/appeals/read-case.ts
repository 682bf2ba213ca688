import { z } from 'zod';
import { appealViewSchema } from '../../domain/appeal/view/view';
import type { UseCaseDeps } from '../deps';
import type { Principal } from '../principal';
import { caseFor, viewFor } from './load-case';
import { shownCase, shownPersonSchema } from './shown-person';

export const caseDetails = z
  .strictObject({
    ...appealViewSchema.shape,
    ...shownPersonSchema.shape,
    workflowId: z.string(),
    trackingCode: z.string().optional().describe('只给诉求人和登记它的上游平台'),
  })
  .meta({ id: 'AppealDetails' });

/** All of a case that the caller may read; its tracking code for the appellant, and for the upstream that filed it. */
export async function readCase(
  deps: UseCaseDeps,
  principal: Principal,
  id: string,
): Promise<z.infer<typeof caseDetails>> {
  const known = await caseFor(deps, principal, id);
  const { state, shown } = await shownCase(deps, principal, known);
  const mayHoldCode = principal.actor.role === 'appellant' || principal.actor.role === 'upstream';
  const isErased = shown.appellant?.erased === true;
  return {
    ...viewFor(principal, { ...known, state }),
    ...shown,
    ...(mayHoldCode && !isErased && { trackingCode: deps.keyring.trackingCodeOf(known.caseId) }),
    workflowId: known.workflowId,
  };
}
