import { z } from 'zod';
import { reasonText } from '../../decider/act-parts';
import { refuse } from '../../decider/refusal';
import { plainText } from '../../text';
import { campaignAct } from './act';
import { isRefused, itemOf } from '../faults';

export const verifyItem = campaignAct({
  name: 'verify-item',
  title: '核验整改',
  description: '整改属实的销号，不属实的退回并上一级督办。',
  roles: ['office', 'supervisor'],
  when: ['under-way', 'reporting', 'following'],
  body: z.strictObject({ item: plainText(80), accepted: z.boolean(), reason: reasonText }),
  example: { item: 'r-f1', accepted: true, reason: '现场核实' },
  decide: (state, { item: id, accepted, reason }, { by }) => {
    const item = itemOf(state, id);
    if (isRefused(item)) return item;
    if (item.step !== 'verify') return refuse('nothing-to-decide', '这个事项现在不等待核验');
    return [{ type: 'item-verified', body: { item: id, accepted, reason }, by }];
  },
});
