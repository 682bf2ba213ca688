import { z } from 'zod';
import { plainText } from '../../../domain/text';
import { erase } from '../../../use-cases/appeals/erase-appellant';
import { rfc3339, timeOf } from '../../../use-cases/shapes';
import { caseParams } from '../../params';
import { callerOf, post } from '../../route';

export const erasureRequest = z
  .strictObject({ reason: plainText(200).describe('依据；不要写个人信息') })
  .meta({ id: 'ErasureRequest' });
const erased = z
  .strictObject({ id: z.string(), erased: z.literal(true), erasedAt: rfc3339 })
  .meta({ id: 'ErasedAppellant' });

export const eraseAppellantRoute = post('/v1/appeals/{id}/erase', {
  id: 'eraseAppellant',
  tag: '诉求',
  title: '销毁个人信息',
  description:
    '销毁本件个人信息的密钥，不可恢复：姓名、电话、证件、地址、原文和附件从此无人能读，查询码失效；办理经过和审计链不变。' +
    '流程引擎里也一样：此前的内容无人能打开，其历史删除，未结的由记录接续。引擎没有应答时不销毁（503），稍后再试。有记录。',
  roles: ['office'],
  params: caseParams,
  body: erasureRequest,
  example: { reason: '诉求人依个人信息保护法要求删除' },
  answers: { 200: { title: '已销毁', schema: erased } },
  problems: [404],
  async handle(call, deps) {
    const { id, at } = await erase(deps, callerOf(call), { caseId: call.params.id, reason: call.body.reason });
    return { body: { id, erased: true, erasedAt: timeOf(at) } };
  },
});
