import { z } from 'zod';
import type { Fields } from '../../api/form';
import { endOfDay, startOfDay } from '../../domain/calendar/instant';
import { groupings, type StatisticsRequest } from '../../use-cases/oversight/figures';
import { formAs, type Faults, type Option } from '../form-parts';

/** The days a city may have figures of. */
const FIRST = '2000-01-01';
const LAST = '2099-12-31';
const day = z.iso
  .date('请写成 2026-09-01 的样子')
  .refine((text) => text >= FIRST && text <= LAST, `只能在 ${FIRST} 到 ${LAST} 之间`);

const periodForm = z
  .object({ from: day.optional(), to: day.optional(), by: z.enum(groupings).optional() })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
    path: ['to'],
    message: '不能早于开始那天',
  });

/** What the address holds, before it is understood: what is wrong with it is shown in the form. */
export const periodQuery = z.object({
  from: z.string().max(100).optional(),
  to: z.string().max(100).optional(),
  by: z.string().max(100).optional(),
});

export const GROUPING_OPTIONS: readonly Option[] = [
  ['district', '区县'],
  ['unit', '承办单位'],
  ['channel', '渠道'],
  ['theme', '主题'],
  ['category', '类别'],
  ['article', '所引行为准则条款'],
];

/** From the beginning of one Shanghai day to the end of another, both counted. */
export function periodOf(typed: Fields): { readonly asked: StatisticsRequest } | { readonly faults: Faults } {
  const form = formAs(periodForm, typed);
  if ('faults' in form) return form;
  const { from, to, by } = form.value;
  return { asked: { ...(from && { from: startOfDay(from) }), ...(to && { to: endOfDay(to) }), ...(by && { by }) } };
}
