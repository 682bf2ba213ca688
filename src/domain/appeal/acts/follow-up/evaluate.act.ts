import { z } from 'zod';
import { act } from '../act';
import { reasonText } from '../../../decider/act-parts';
import { isGated } from '../../follows/gates';
import { appellantWordSchema } from '../appellant-word';
import { findDuty } from '../../limits/duties';
import { refuse } from '../../../decider/refusal';

export const evaluate = act({
  name: 'evaluate',
  title: '评价',
  description:
    '诉求人评价：是否联系、是否解决、是否满意。未解决或不满意的请写明理由；没有写明的，由办公室向诉求人了解后核查。“三个不放过”的渠道由企业服务中心代填的，须记录诉求人的表示（appellantWord）。',
  roles: ['appellant', 'upstream', 'centre'],
  when: ['awaiting-evaluation', 'closed'],
  body: z.strictObject({
    contacted: z.boolean(),
    solved: z.boolean(),
    satisfaction: z.enum(['satisfied', 'fairly', 'dissatisfied']),
    comment: reasonText.optional(),
    appellantWord: appellantWordSchema.optional(),
  }),
  example: { contacted: true, solved: true, satisfaction: 'satisfied' },
  ready: (state) =>
    findDuty(state, 'evaluate') === undefined ? refuse('already-answered', '已经评价或评价期限已过') : undefined,
  exampleNow: (_state, { by }) => ({
    contacted: true,
    solved: true,
    satisfaction: 'satisfied' as const,
    ...(by.role === 'centre' && { appellantWord: { how: 'phone' as const, note: '电话回访：已解决，满意' } }),
  }),
  decide: (state, { comment, appellantWord, ...answers }, { by, rules }) => {
    // The gates ask for the appellant's word: who passes it on says how it came and what was said (X15).
    if (by.role === 'centre' && appellantWord === undefined && isGated(state, rules))
      return refuse('appellant-word-missing', '代诉求人评价须记录诉求人的表示：以何种方式、说了什么');
    const said = { ...answers, ...(comment !== undefined && { comment }), ...(appellantWord && { appellantWord }) };
    return [{ type: 'evaluated', body: said, by }];
  },
});
