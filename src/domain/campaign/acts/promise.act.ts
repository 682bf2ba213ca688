import { z } from 'zod';
import { dayText, faultOfFixedDay, reasonText, unitText } from '../../decider/act-parts';
import { refuse } from '../../decider/refusal';
import { campaignAct } from './act';
import { isUnit } from '../rules';

export const promise = campaignAct({
  name: 'promise',
  title: '登记承诺',
  description: '某单位当场承诺的措施和日期；到期未兑现的按督办阶梯办理。',
  roles: ['office', 'operator', 'supervisor'],
  when: ['under-way', 'reporting', 'following'],
  body: z.strictObject({ unit: unitText, what: reasonText, day: dayText }),
  example: { unit: 'housing', what: '三个月内开通网上变更登记', day: '2027-02-26' },
  decide: ({ items }, { unit, what, day }, { by, now, rules }) => {
    if (!isUnit(rules, unit)) return refuse('unit-unknown', `没有这个单位：${unit}`);
    const id = `p${items.filter(({ kind }) => kind === 'promise').length + 1}`;
    const body = { id, kind: 'promise' as const, what, unit, dueDay: day };
    return faultOfFixedDay(day, now) ?? [{ type: 'item-opened', body, by }];
  },
});
