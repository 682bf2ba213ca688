import { z } from 'zod';
import { lights } from '../../domain/calendar/light';
import { itemSteps } from '../../domain/campaign/state';
import {
  itemsInFull,
  listItems,
  type ItemFilters,
  type ListedItem,
} from '../../store/campaigns/campaign-items.repository';
import type { Page, PageRequest } from '../../store/sql/cursor';
import type { UseCaseDeps } from '../deps';
import type { Principal } from '../principal';
import { rfc3339, shownPage, timeOf } from '../shapes';

export const rectificationSchema = z
  .strictObject({
    campaign: z.string(),
    campaignTitle: z.string(),
    id: z.string(),
    kind: z.enum(['rectification', 'promise']),
    what: z.string(),
    unit: z.string(),
    district: z.string().optional(),
    step: z.enum(itemSteps),
    level: z.number().int(),
    late: z.boolean(),
    light: z.enum(lights),
    openedAt: rfc3339,
    dueAt: rfc3339.optional(),
    doneAt: rfc3339.optional(),
  })
  .meta({ id: 'Rectification', description: '整改事项或承诺' });
type Rectification = z.infer<typeof rectificationSchema>;

/** What campaigns have ordered and what was promised in them, the newest first; a unit reads its own only. */
export async function readRectifications(
  { pool, keyring }: UseCaseDeps,
  { actor: { role, unit = '' } }: Principal,
  filters: ItemFilters,
  page: PageRequest,
): Promise<Page<Rectification>> {
  if (role === 'unit' && filters.unit !== undefined && filters.unit !== unit) return { items: [] };
  const own = role === 'unit' ? { unit } : {};
  const found = await listItems(pool, { ...filters, ...own }, page);
  return shownPage({ ...found, items: await itemsInFull(pool, keyring, found.items) }, shown);
}

function shown({ district, openedAt, dueAt, doneAt, ...rest }: ListedItem): Rectification {
  return {
    ...rest,
    ...(district !== null && { district }),
    openedAt: timeOf(openedAt.getTime()),
    ...(dueAt !== null && { dueAt: timeOf(dueAt.getTime()) }),
    ...(doneAt !== null && { doneAt: timeOf(doneAt.getTime()) }),
  };
}
