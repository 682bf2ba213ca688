import { z } from 'zod';
import { plainText } from '../text';

/** Pieces that the bodies of several acts, and of an opening, are made of. */
const subjectId = plainText(80).regex(/^[^:]+$/, '不能含冒号');

export const targetSchema = z.strictObject({ id: subjectId, title: plainText(100), unit: plainText(40).optional() });
export const memberSchema = z.strictObject({
  id: subjectId,
  title: plainText(80).describe('职务、团队或账号，不写姓名'),
  unit: plainText(40).optional(),
});
export const agendaCaseSchema = z.strictObject({
  id: plainText(300),
  title: plainText(100),
  unit: plainText(40).optional(),
});

const once = <T extends z.ZodType>(of: T, most: number, idOf: (one: z.output<T>) => string) =>
  z
    .array(of)
    .max(most)
    .refine((all) => new Set(all.map(idOf)).size === all.length, '有重复');

/** As much as one campaign can carry in a history: a district of firms, a session of 200 cases. */
export const preparationSchema = z.strictObject({
  theme: plainText(80).optional(),
  mode: plainText(40).optional(),
  day: z.iso.date().optional(),
  targets: once(targetSchema, 500, ({ id }) => id).optional(),
  units: once(plainText(40), 200, (unit) => unit).optional(),
  members: once(memberSchema, 500, ({ id }) => id).optional(),
  agenda: once(agendaCaseSchema, 200, ({ id }) => id).optional(),
});
