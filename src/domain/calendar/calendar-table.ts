import { z } from 'zod';
import { plainText } from '../text';
import { versionName } from '../version-name';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, '日期须为 yyyy-mm-dd');

/**
 * The statutory calendar as exceptions from the rule "Monday to Friday work": about forty days a year, small enough to travel
 * with a case. `announced` lists the years the State Council has published; any other year is provisional.
 */
export const calendarTableSchema = z.strictObject({
  version: versionName,
  announced: z.array(z.number().int().min(2000).max(2200)),
  daysOff: z.array(z.strictObject({ day, reason: plainText(40) })),
  makeUpDays: z.array(z.strictObject({ day, reason: plainText(40) })),
});

export type CalendarTable = z.infer<typeof calendarTableSchema>;
