import { z } from 'zod';
import { appealViewSchema } from '../../../domain/appeal/view/view';
import { caseFor, viewFor } from '../../../use-cases/appeals/load-case';
import { caseParams } from '../../params';
import { EVERYBODY } from '../../../use-cases/principal';
import { callerOf, get } from '../../route';
import { shownCase, shownPersonSchema } from '../../../use-cases/appeals/shown-person';

const details = z
  .strictObject({
    ...appealViewSchema.shape,
    ...shownPersonSchema.shape,
    workflowId: z.string(),
    trackingCode: z.string().optional().describe('只给诉求人和登记它的上游平台'),
  })
  .meta({ id: 'AppealDetails' });

export const readAppealRoute = get('/v1/appeals/{id}', {
  id: 'readAppeal',
  tag: '诉求',
  title: '诉求的当前状态',
  roles: EVERYBODY,
  params: caseParams,
  answers: { 200: { title: '当前状态', schema: details } },
  problems: [404],
  async handle(call, deps) {
    const principal = callerOf(call);
    const known = await caseFor(deps, principal, call.params.id);
    const { state, shown } = await shownCase(deps, principal, known);
    const mayHoldCode = principal.actor.role === 'appellant' || principal.actor.role === 'upstream';
    const code =
      mayHoldCode && shown.appellant?.erased !== true
        ? { trackingCode: deps.keyring.trackingCodeOf(known.caseId) }
        : {};
    return {
      body: {
        ...viewFor(principal, { ...known, state }),
        ...shown,
        ...code,
        workflowId: known.workflowId,
      },
    };
  },
});
