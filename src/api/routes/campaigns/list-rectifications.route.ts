import { z } from 'zod';
import { lights } from '../../../domain/calendar/light';
import { itemSteps } from '../../../domain/campaign/state';
import { plainText } from '../../../domain/text';
import { listItems, type ListedItem } from '../../../store/campaigns/campaign-items.repository';
import { CAMPAIGN_READERS } from '../../../use-cases/campaigns/load-campaign';
import { pageOf, pageQuery } from '../../params';
import { rfc3339, timeOf, yesOrNo } from '../../../use-cases/shapes';
import { callerOf, get } from '../../route';

const rectification = z
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

export const listRectificationsRoute = get('/v1/rectifications', {
  id: 'listRectifications',
  tag: '活动',
  title: '整改事项和承诺',
  description: '全部活动中责令的整改和作出的承诺，新的在前；单位只看到自己的。',
  roles: CAMPAIGN_READERS,
  query: z.strictObject({
    campaign: plainText(101).optional(),
    kind: z.enum(['rectification', 'promise']).optional(),
    unit: plainText(40).optional(),
    district: plainText(40).optional(),
    step: z.enum(itemSteps).optional(),
    light: z.enum(lights).optional(),
    overdue: yesOrNo.optional(),
    open: yesOrNo.optional(),
    level: z.coerce.number().int().min(0).max(3).optional(),
    ...pageQuery,
  }),
  answers: { 200: { title: '一页整改事项和承诺', schema: pageOf(rectification) } },
  async handle(call, { pool }) {
    const { limit, cursor, ...filters } = call.query;
    const { role, unit = '' } = callerOf(call).actor;
    if (role === 'unit' && filters.unit !== undefined && filters.unit !== unit) return { body: { items: [] } };
    const own = role === 'unit' ? { unit } : {};
    const { items, next } = await listItems(pool, { ...filters, ...own }, { limit, cursor });
    return { body: { items: items.map(shown), ...(next && { next }) } };
  },
});

function shown({ district, openedAt, dueAt, doneAt, ...rest }: ListedItem): z.output<typeof rectification> {
  return {
    ...rest,
    ...(district !== null && { district }),
    openedAt: timeOf(openedAt.getTime()),
    ...(dueAt !== null && { dueAt: timeOf(dueAt.getTime()) }),
    ...(doneAt !== null && { doneAt: timeOf(doneAt.getTime()) }),
  };
}
