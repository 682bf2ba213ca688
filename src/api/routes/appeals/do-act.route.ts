import { z } from 'zod';
import type { Act } from '../../../domain/appeal/acts/act';
import { acts } from '../../../domain/appeal/acts/acts';
import { appealViewSchema } from '../../../domain/appeal/view/view';
import { doAct } from '../../../use-cases/appeals/do-act';
import { caseParams } from '../../params';
import { isCaller } from '../../../use-cases/principal';
import { callerOf, post, type Route } from '../../route';

export const acted = z.strictObject({ ...appealViewSchema.shape, workflowId: z.string() }).meta({ id: 'ActedAppeal' });

/** One operation an act: its schema, roles and example are the act's own. */
function actRoute(act: Act): Route {
  return post(`/v1/appeals/{id}/acts/${act.name}`, {
    id: act.name,
    tag: '动作',
    title: act.title,
    description: act.description,
    roles: act.roles.filter(isCaller),
    params: caseParams,
    body: act.body,
    example: act.example,
    answers: { 200: { title: '新的状态', schema: acted } },
    problems: [404, 409],
    async handle(call, deps) {
      const { params, body, commandId } = call;
      return { body: await doAct(deps, { principal: callerOf(call), caseId: params.id, act, body, commandId }) };
    },
  });
}

export const actRoutes: readonly Route[] = acts.map((act: Act) => actRoute(act));
