import { z } from 'zod';
import { districtNames } from '../../registry/choices';
import { plainText } from '../../text';
import { agendaReasons, type AgendaCase } from '../state';

/** Pieces that the bodies of several acts, and of an opening, are made of. */
const campaignDay = z.iso
  .date()
  .refine((day) => day >= '2000-01-01' && day <= '2099-12-31', '须在 2000 年至 2099 年之间');

const subjectId = plainText(80).regex(/^[^:]+$/, '不能含冒号');

const once = <T extends z.ZodType>(of: T, most: number, idOf: (one: z.output<T>) => string) =>
  z
    .array(of)
    .max(most)
    .refine((all) => new Set(all.map(idOf)).size === all.length, '有重复');

export const targetSchema = z.strictObject({
  id: subjectId,
  title: plainText(100),
  unit: plainText(40).optional().describe('承担单位'),
  assisting: once(plainText(40), 20, (unit) => unit)
    .optional()
    .describe('参与单位，或对接的另一方'),
  district: z.enum(districtNames).optional().describe('对象所在区县；名录中的企业不用填'),
  day: campaignDay.optional().describe('这一对象自己的完成日期，如计划的节点；没有填的按模板'),
  records: once(z.string().regex(/^(demands|resources)\/[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/), 2, (record) => record)
    .optional()
    .describe('对接的需求和资源，如 demands/d-1'),
});
export const memberSchema = z.strictObject({
  id: subjectId,
  title: plainText(80).describe('职务、团队或账号，不写姓名'),
  unit: plainText(40).optional(),
});
export const agendaCaseSchema = z.strictObject({
  id: plainText(300),
  title: plainText(100).optional().describe('不用填：议题按编号和类别称呼，不写诉求人的话'),
  unit: plainText(40).optional(),
  why: z.enum(agendaReasons).optional().describe('列入议题的原因：挂牌办理后仍未解决、挂账、面上问题、重大问题'),
});

/** A case that nobody named is called by its id. */
export function titledAgenda(agenda: readonly z.output<typeof agendaCaseSchema>[]): AgendaCase[] {
  return agenda.map(({ id, title = id, unit, why }) => ({ id, title, ...(unit && { unit }), ...(why && { why }) }));
}

/** As much as one campaign can carry in a history: a district of firms, a session of 200 cases. */
export const preparationSchema = z.strictObject({
  theme: plainText(80).optional().describe('名录中的主题：常设的，或某月的'),
  mode: plainText(40).optional(),
  day: campaignDay.optional(),
  targets: once(targetSchema, 500, ({ id }) => id).optional(),
  units: once(plainText(40), 200, (unit) => unit).optional(),
  members: once(memberSchema, 500, ({ id }) => id).optional(),
  agenda: once(agendaCaseSchema, 200, ({ id }) => id).optional(),
});
