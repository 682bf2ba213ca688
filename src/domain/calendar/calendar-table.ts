import { z } from 'zod';
import { plainText } from '../text';
import { versionName } from '../version-name';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, '日期须为 yyyy-mm-dd');

/**
 * How a pause is given back in limits counted in days: all pauses are summed to the second and rounded up to days once (DOMAIN.md section 3).
 * Calendars adopted before decision 49 lack it: they give back whole days, pause by pause, and the cases that go by them keep their limits.
 */
const pausesCount = z.literal('summed').describe('暂停的时间合计到秒，取整一次；旧版日历没有此项，按整日逐次补回');

/** Years not listed as announced have the days off by law, computed (statutory-days.ts). Calendars adopted before decision 49 lack it. */
const notAnnounced = z
  .literal('statutory')
  .describe('未公布放假安排的年份按法定节假日推算，逢周末补休，标明暂定；旧版日历没有此项');

/** Reminders go out between 09:00 and 20:00 (daytime.ts). Calendars adopted before decision 61 lack it. */
const remindersGoOut = z.literal('daytime').describe('提醒在 9:00 至 20:00 之间发出；旧版日历没有此项');

/**
 * The statutory calendar as exceptions from the rule "Monday to Friday work": about forty days a year, small enough to travel
 * with a case. `announced` lists the years the State Council has published; any other year is
 * provisional and goes by the statutory days off.
 */
export const calendarTableSchema = z.strictObject({
  version: versionName,
  announced: z.array(z.number().int().min(2000).max(2200)),
  daysOff: z.array(z.strictObject({ day, reason: plainText(40) })),
  makeUpDays: z.array(z.strictObject({ day, reason: plainText(40) })),
  pauses: pausesCount.optional(),
  unannounced: notAnnounced.optional(),
  reminders: remindersGoOut.optional(),
});

export type CalendarTable = z.infer<typeof calendarTableSchema>;
