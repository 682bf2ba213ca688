import { z } from 'zod';
import { act } from '../act';
import { reasonText } from '../../../decider/act-parts';
import { unlessLead } from '../unless-lead';

export const requestSupplement = act({
  name: 'request-supplement',
  title: '要求补充材料',
  description: '请诉求人补充缺少的事实；等待期间停止计时。',
  roles: ['office', 'unit'],
  when: ['awaiting-theme', 'awaiting-judgement', 'handling'],
  body: z.strictObject({ what: reasonText }),
  example: { what: '请补充合同编号和签订日期' },
  ready: unlessLead,
  decide: (_state, body, { by }) => [{ type: 'supplement-requested', body, by }],
});
