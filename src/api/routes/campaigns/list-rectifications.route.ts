import { z } from 'zod';
import { lights } from '../../../domain/calendar/light';
import { itemSteps } from '../../../domain/campaign/state';
import { plainText } from '../../../domain/text';
import { CAMPAIGN_READERS } from '../../../use-cases/campaigns/load-campaign';
import { readRectifications, rectificationSchema } from '../../../use-cases/campaigns/rectifications';
import { yesOrNo } from '../../../use-cases/shapes';
import { pageOf, pageQuery } from '../../params';
import { callerOf, get } from '../../route';

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
  answers: { 200: { title: '一页整改事项和承诺', schema: pageOf(rectificationSchema) } },
  async handle(call, deps) {
    const { limit, cursor, ...filters } = call.query;
    return { body: await readRectifications(deps, callerOf(call), filters, { limit, cursor }) };
  },
});
