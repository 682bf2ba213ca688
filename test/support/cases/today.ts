import { setTimeout as sleep } from 'node:timers/promises';
import { dayOf, endOfDay, MINUTE, type Day } from '../../../src/domain/calendar/instant';

/** Today in Shanghai, for a test in which it must not end on the way: within a minute of midnight it waits for the new day. */
export async function todayThatLasts(): Promise<Day> {
  const left = endOfDay(dayOf(Date.now())) - Date.now();
  if (left < MINUTE) await sleep(left + 50);
  return dayOf(Date.now());
}
