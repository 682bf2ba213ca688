import { z } from 'zod';
import { act } from '../act';
import { reasonText } from '../../../decider/act-parts';
import { findDuty } from '../../limits/duties';
import { refuse } from '../../../decider/refusal';

export const evaluate = act({
  name: 'evaluate',
  title: '评价',
  description:
    '诉求人评价：是否联系、是否解决、是否满意。未解决或不满意的请写明理由；没有写明的，由办公室向诉求人了解后核查。',
  roles: ['appellant', 'upstream', 'centre'],
  when: ['awaiting-evaluation', 'closed'],
  body: z.strictObject({
    contacted: z.boolean(),
    solved: z.boolean(),
    satisfaction: z.enum(['satisfied', 'fairly', 'dissatisfied']),
    comment: reasonText.optional(),
  }),
  example: { contacted: true, solved: true, satisfaction: 'satisfied' },
  ready: (state) =>
    findDuty(state, 'evaluate') === undefined ? refuse('already-answered', '已经评价或评价期限已过') : undefined,
  decide: (_state, { comment, ...answers }, { by }) => [
    { type: 'evaluated', body: { ...answers, ...(comment === undefined ? {} : { comment }) }, by },
  ],
});
