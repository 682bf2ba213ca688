import { z } from 'zod';
import { recordIdSchema } from '../../../domain/record/fields';
import { plainText } from '../../../domain/text';
import { listObligations, OBLIGATION_PLACE, obligationsSchema } from '../../../use-cases/registers/list-obligations';
import { cursorLike } from '../../../use-cases/shapes';
import { pageQuery } from '../../params';
import { callerOf, get } from '../../route';

/** Whether a year has a 53rd week is said by the use case. */
const PERIOD = /^20\d{2}(-(0[1-9]|1[0-2]|Q[1-4]|H[12]|W(0[1-9]|[1-4]\d|5[0-3])))?$/;

export const listObligationsRoute = get('/v1/obligations', {
  id: 'listObligations',
  tag: '走访任务',
  title: '走访任务',
  description:
    '每家企业、每位领导在当前周期（或所给周期）应办几次、已办几次、还欠几次；过了周期的七成仍欠为黄灯，过期仍欠为红灯。单位只看到本单位领导的。',
  roles: ['office', 'centre', 'supervisor', 'operator', 'unit'],
  query: z.strictObject({
    period: z
      .string()
      .regex(PERIOD, '须如 2026、2026-H2、2026-Q4、2026-11 或 2026-W48')
      .optional()
      .describe('2026、2026-H2、2026-Q4、2026-11 或 2026-W48'),
    rule: recordIdSchema.optional(),
    subject: recordIdSchema.optional(),
    state: z.enum(['owed', 'warned', 'done']).optional().describe('owed 还欠，warned 已预警或过期，done 已完成'),
    district: plainText(40).optional(),
    unit: plainText(40).optional(),
    limit: pageQuery.limit,
    cursor: cursorLike(OBLIGATION_PLACE),
  }),
  answers: { 200: { title: '一页任务和全部的数字', schema: obligationsSchema } },
  handle: async (call, deps) => ({ body: await listObligations(deps, callerOf(call), call.query) }),
});
