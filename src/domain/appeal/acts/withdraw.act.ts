import { z } from 'zod';
import { act } from '../act';
import { reasonText } from '../act-parts';

export const withdraw = act({
  name: 'withdraw',
  title: '撤回',
  description: '诉求人撤回诉求，本件办结；已经作出的通报和问责不因撤回而消失。',
  roles: ['appellant', 'upstream', 'office', 'operator'],
  when: 'open',
  body: z.strictObject({ reason: reasonText }),
  example: { reason: '问题已自行解决' },
  decide: (_state, body, { by }) => [{ type: 'withdrawn', body, by }],
});
