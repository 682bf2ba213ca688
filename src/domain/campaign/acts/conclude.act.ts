import { z } from 'zod';
import { reasonText } from '../../decider/act-parts';
import { RULES } from '../../people/people';
import { campaignAct } from './act';
import { giveUp } from '../reactions';

export const conclude = campaignAct({
  name: 'conclude',
  title: '结束实施',
  description: '实施完毕，形成报告草稿；还没有办的任务记为未完成，或按模板规定的结果。',
  roles: ['office', 'operator'],
  when: ['under-way'],
  body: z.strictObject({ reason: reasonText.optional() }),
  example: {},
  decide: (state, { reason }, { by }) => [
    ...giveUp(state, 'carry-out').map((follow) => ({ ...follow, by: RULES })),
    { type: 'concluded', body: { byDefault: false, ...(reason !== undefined && { reason }) }, by },
  ],
});
