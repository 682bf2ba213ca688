import { z } from 'zod';
import { plainText } from '../../../text';
import { act } from '../act';
import { reasonText } from '../../../decider/act-parts';
import { unlessLead } from '../unless-lead';

export const contact = act({
  name: 'contact',
  title: '联系诉求人',
  description: '记录首次联系（或上门）及了解的情况，不写诉求人姓名电话。',
  roles: ['unit'],
  when: ['awaiting-signature', 'handling', 'paused'],
  body: z.strictObject({
    how: z.enum(['phone', 'visit', 'message', 'meeting']),
    note: reasonText,
    team: plainText(80).optional().describe('上门的服务团队（企服通），不写姓名'),
  }),
  example: { how: 'phone', note: '已说明办理安排' },
  ready: unlessLead,
  decide: (state, body, { by }) => [{ type: 'contacted', body: { unit: state.lead ?? '', ...body }, by }],
});
