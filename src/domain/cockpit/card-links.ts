import type { AppealState } from '../appeal/state';
import type { Instant } from '../calendar/instant';
import { canBeAskedFor, listLink, queryOf, type ReadyFilters } from './ready-lists';

/** From the card of a case to its neighbours, in the same Temporal UI (Markdown). */
export function cardLinks({ lead, district }: AppealState, now: Instant, namespace: string): string {
  const lists: readonly (readonly [string, ReadyFilters])[] = [
    ...(lead === undefined ? [] : [['本单位在办', { open: true, unit: lead }] as const]),
    ...(canBeAskedFor(district) ? [['本区红灯', { open: true, light: 'red', district }] as const] : []),
    ['全市超期', { open: true, overdue: true }],
    ['待会客厅办公室', { open: true, holder: 'office' }],
  ];
  return lists.map(([title, filters]) => `[${title}](${listLink(namespace, queryOf(filters, now))})`).join(' ｜ ');
}
