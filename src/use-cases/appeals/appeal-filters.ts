import { z } from 'zod';
import { channels } from '../../domain/appeal/intake/intake';
import { lights } from '../../domain/calendar/light';
import { stages, statuses } from '../../domain/appeal/state';
import { withEntries } from '../../domain/registry/choices';
import { plainText } from '../../domain/text';
import type { AppealFilters } from '../../store/appeals/appeal-list.repository';
import { moment, yesOrNo } from '../shapes';
import { ownSource, type Principal } from '../principal';

/** The filters of `GET /v1/appeals` (API.md), as they come in a query. */
export const listFilters = {
  stage: z.enum(stages).optional(),
  status: z.enum(statuses).optional(),
  light: z.enum(lights).optional(),
  unit: plainText(40).optional(),
  district: plainText(40).optional(),
  channel: z.enum(channels).optional(),
  theme: plainText(40).optional(),
  category: plainText(40).optional(),
  level: z.coerce.number().int().min(0).max(3).optional(),
  overdue: yesOrNo.optional(),
  q: plainText(100).optional().meta({ description: '标题的一部分，或编号的开头' }),
  from: moment.optional(),
  to: moment.optional(),
};

/** The same filters, as they come in a body. */
export const filterBody = z
  .strictObject({ ...listFilters, level: z.number().int().min(0).max(3).optional(), overdue: z.boolean().optional() })
  .meta({ id: 'AppealFilter' });

/** The filters with what this caller may see at all. */
export function filtersFor(principal: Principal, asked: AppealFilters): AppealFilters {
  const filters = withEntries(asked);
  const { actor } = principal;
  const source = ownSource(principal);
  switch (actor.role) {
    case 'participant':
      return { ...filters, involved: '' };
    case 'unit':
      return { ...filters, involved: actor.unit ?? '', withoutDiscipline: true };
    case 'discipline':
      return { ...filters, transferred: true };
    case 'upstream':
      return source === undefined ? filters : { ...filters, source };
    default:
      return filters;
  }
}
