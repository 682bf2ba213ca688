import { z } from 'zod';
import { plainText } from '../text';
import { unitIdSchema } from './duty-list';

/** The standing themes of 作风会客厅: what an appeal falls under when this month's theme is not its own. */
export const themes = [
  '营商环境',
  '惠企政策',
  '涉企执法',
  '项目建设',
  '守信践诺',
  '民生服务',
  '城市治理',
  '基层减负',
  '政务服务',
] as const;
export type Theme = (typeof themes)[number];

/** A matter people appeal about: who answers for it, its standing theme, and the words it is known by. */
export const categorySchema = z.strictObject({
  name: plainText(40),
  unit: z.union([z.literal('district'), unitIdSchema]),
  theme: z.enum(themes),
  words: z.array(plainText(20)),
});
export type Category = z.infer<typeof categorySchema>;

/** What is written where no category can be told. */
export const OTHER = '其他';
