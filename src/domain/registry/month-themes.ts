import { z } from 'zod';
import { dayOf, type Instant } from '../calendar/instant';
import { plainText } from '../text';

/** This month's theme 月主题 (X10), and the words it is known by. */
export const monthThemeSchema = z
  .strictObject({
    month: z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/, '月份须为 yyyy-mm'),
    name: plainText(40),
    words: z.array(plainText(20)).min(1).max(50),
  })
  .meta({ id: 'MonthTheme', description: '月主题：诉求中有所列词语之一的归入' });
export type MonthTheme = z.infer<typeof monthThemeSchema>;

/** The themes with one month's set anew, by month. */
export function setMonthTheme(themes: readonly MonthTheme[], theme: MonthTheme): MonthTheme[] {
  return [...themes.filter(({ month }) => month !== theme.month), theme].sort((a, b) => (a.month < b.month ? -1 : 1));
}

export function monthThemeAt(themes: readonly MonthTheme[], at: Instant): MonthTheme | undefined {
  return themes.find(({ month }) => month === dayOf(at).slice(0, 7));
}
