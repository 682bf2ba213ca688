import { z } from 'zod';
import { plainText } from '../../../domain/text';
import { reveal } from '../../../use-cases/appeals/reveal-appellant';
import { clearPersonSchema } from '../../../use-cases/appeals/shown-person';
import { caseParams } from '../../params';
import { callerOf, get } from '../../route';

export const revealAppellantRoute = get('/v1/appeals/{id}/appellant', {
  id: 'revealAppellant',
  tag: '诉求',
  title: '查看未脱敏的个人信息',
  description:
    '须说明用途；谁、何时、为何查看都有记录。承办单位只能查看由其牵头的非保密件；整件移交的，只有纪委监委可以查看。',
  roles: ['office', 'centre', 'unit', 'discipline'],
  params: caseParams,
  query: z.strictObject({ purpose: plainText(200).meta({ description: '用途', example: '电话回访' }) }),
  answers: { 200: { title: '个人信息', schema: clearPersonSchema } },
  problems: [404],
  async handle(call, deps) {
    return { body: await reveal(deps, callerOf(call), { caseId: call.params.id, purpose: call.query.purpose }) };
  },
});
