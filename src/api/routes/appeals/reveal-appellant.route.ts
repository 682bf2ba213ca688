import { z } from 'zod';
import { plainText } from '../../../domain/text';
import { revealAppellant } from '../../../store/appeals/appellant.repository';
import { mayRead } from '../../../use-cases/access';
import { caseFor, type KnownCase } from '../../../use-cases/appeals/load-case';
import { caseParams } from '../../params';
import { notFound, Problem } from '../../problem';
import type { Principal } from '../../../use-cases/principal';
import { callerOf, route } from '../../route';
import { attachmentsOf, clearPersonSchema, open311Of } from '../../../use-cases/appeals/shown-person';

export const revealAppellantRoute = route({
  ...{
    method: 'get',
    path: '/v1/appeals/{id}/appellant',
    id: 'revealAppellant',
    tag: '诉求',
    title: '查看未脱敏的个人信息',
  },
  description:
    '须说明用途；谁、何时、为何查看都有记录。承办单位只能查看由其牵头的非保密件；整件移交的，只有纪委监委可以查看。',
  roles: ['office', 'centre', 'unit', 'discipline'],
  params: caseParams,
  query: z.strictObject({ purpose: plainText(200).meta({ description: '用途', example: '电话回访' }) }),
  answers: { 200: { title: '个人信息', schema: clearPersonSchema } },
  problems: [404],
  async handle(call, deps) {
    const principal = callerOf(call);
    const known = await caseFor(deps, principal, call.params.id);
    refuseReveal(principal, known);
    const reveal = { caseId: known.caseId, actor: principal.actor, purpose: call.query.purpose };
    const found = await revealAppellant(deps.pool, deps.keyring, reveal);
    if (found === undefined || found === 'erased') throw notFound();
    const { name, phone, idNumber, address, firmId = known.state.firmId } = found.person;
    const { onBehalfOf = known.state.onBehalfOf } = found.person;
    const clear = { name, phone, idNumber, address, firmId, onBehalfOf, text: found.text };
    return { body: { ...clear, ...attachmentsOf(found), ...open311Of(found) } };
  },
});

function refuseReveal(principal: Principal, { state }: KnownCase): void {
  if (mayRead(principal, state, 'person-in-clear')) return;
  if (principal.actor.role === 'unit') throw new Problem('not-yours-to-do', '只有牵头单位可以查看，保密件除外');
  throw new Problem('dossier-transferred', '本件已整件移交，他人不得查阅');
}
