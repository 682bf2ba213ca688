import { z } from 'zod';
import { act } from '../act';
import { reasonText } from '../../../decider/act-parts';
import { unlessLead } from '../unless-lead';

export const resume = act({
  name: 'resume',
  title: '恢复计时',
  description: '暂停的原因消除，恢复到暂停前的状态，暂停的时间补回期限。',
  roles: ['office', 'operator', 'unit'],
  when: ['paused'],
  body: z.strictObject({ reason: reasonText }),
  example: { reason: '公示期满' },
  ready: unlessLead,
  decide: (_state, body, { by }) => [{ type: 'resumed', body: { ...body, byDefault: false }, by }],
});
