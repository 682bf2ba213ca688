import { z } from 'zod';
import { appeals } from '../../../domain/appeal/decider';
import { caseFor } from '../../../use-cases/appeals/load-case';
import { actsNow } from '../../../use-cases/file/acts-now';
import { caseParams } from '../../params';
import { EVERYBODY } from '../../../use-cases/principal';
import { callerOf, get } from '../../route';

const item = z
  .strictObject({
    act: z.string(),
    title: z.string(),
    description: z.string(),
    schema: z.record(z.string(), z.unknown()).describe('内容的 JSON Schema'),
    example: z.unknown().describe('调用者此刻可以照此提交的内容'),
  })
  .meta({ id: 'AllowedAct' });

export const listActsRoute = get('/v1/appeals/{id}/acts', {
  id: 'listActs',
  tag: '诉求',
  title: '现在可以做的动作',
  description: '调用者此刻对本件可以做的动作，及各自的内容格式。',
  roles: EVERYBODY,
  params: caseParams,
  answers: { 200: { title: '可以做的动作', schema: z.strictObject({ items: z.array(item) }) } },
  problems: [404],
  async handle(call, deps) {
    const principal = callerOf(call);
    const { state, now, rules } = await caseFor(deps, principal, call.params.id);
    const items = actsNow(appeals, state, { by: principal.actor, now, rules });
    return { body: { items } };
  },
});
