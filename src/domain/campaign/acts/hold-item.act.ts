import { z } from 'zod';
import { reasonText } from '../../decider/act-parts';
import { refuse } from '../../decider/refusal';
import { plainText } from '../../text';
import { campaignAct } from './act';
import { isRefused, itemOf } from '../faults';

const line = z.strictObject({ who: plainText(80).describe('职务，不写姓名'), measure: plainText(200) });

export const holdItem = campaignAct({
  name: 'hold-item',
  title: '整改问责决定',
  description: '经两次督办仍未整改的：问责须写明直接责任和领导责任（一案双查），不问责写明理由；事项仍须整改。',
  roles: ['supervisor'],
  when: ['under-way', 'reporting', 'following'],
  body: z.strictObject({
    item: plainText(80),
    held: z.boolean(),
    reason: reasonText,
    direct: line.optional(),
    leadership: line.optional(),
  }),
  example: {
    item: 'r-f1',
    held: true,
    reason: '两次督办未改',
    direct: { who: '经办科室负责人', measure: '批评教育' },
    leadership: { who: '分管副职', measure: '约谈' },
  },
  decide: (state, { item: id, held, reason, direct, leadership }, { by }) => {
    const item = itemOf(state, id);
    if (isRefused(item)) return item;
    if (item.step !== 'accountability') return refuse('nothing-to-decide', '这个事项现在不等待问责决定');
    if (held && (direct === undefined || leadership === undefined)) {
      return refuse('evidence-missing', '一案双查：直接责任和领导责任都要写明');
    }
    const lines = { ...(direct && { direct }), ...(leadership && { leadership }) };
    return [{ type: 'item-held', body: { item: id, held, reason, ...lines }, by }];
  },
});
