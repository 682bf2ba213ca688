import { toRfc3339 } from '../../domain/calendar/instant';
import { publicFactTypes, statusAfter, tellPublicly } from '../../domain/open311/public-update';
import { unitName } from '../../domain/registry/duty-list';
import { listUpdates, type UpdateFilters } from '../../store/open311/open311-update.repository';
import { currentRules } from '../../store/rules/rules.repository';
import type { UseCaseDeps } from '../deps';
import type { Slice } from './public-cases';

/** What happened to public cases, as the public may read it: the oldest first, and no words of anybody. */
export async function publicUpdates({ pool }: UseCaseDeps, filters: Omit<UpdateFilters, 'types'>, slice: Slice) {
  const rows = await listUpdates(pool, { ...filters, types: publicFactTypes }, slice);
  if (rows.length === 0) return [];
  const { dutyList } = await currentRules(pool);
  const name = (unit: string): string => unitName(dutyList, unit);
  return rows.map(({ updateId, number, type, at, body: told }) => ({
    update_id: updateId,
    service_request_id: number,
    status: statusAfter(type),
    updated_datetime: toRfc3339(at.getTime()),
    media_url: null,
    description: tellPublicly({ type, body: told }, name) ?? '',
  }));
}
