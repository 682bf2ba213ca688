import { z } from 'zod';
import { act } from '../act';
import { evidence, longText } from '../../../decider/act-parts';

export const supplement = act({
  name: 'supplement',
  title: '补充材料',
  description: '诉求人补充情况或材料；若正在等待补充，则恢复计时。',
  roles: ['appellant', 'upstream', 'office', 'centre'],
  when: 'open',
  body: z.strictObject({ text: longText, attachments: evidence.optional() }),
  example: { text: '合同编号为 2023-017，签订于 2023 年 5 月。' },
  decide: (state, body, { by }) => [
    {
      type: 'supplemented',
      body: { text: body.text, attachments: body.attachments ?? [], answers: state.status === 'awaiting-supplement' },
      by,
    },
  ],
});
