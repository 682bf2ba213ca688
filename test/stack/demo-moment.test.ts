import { defaultCalendar as calendar } from '../../src/domain/calendar/default-calendar';
import { DAY, dayOf, weekdayOf } from '../../src/domain/calendar/instant';
import { isWorkday } from '../../src/domain/calendar/workdays';
import { nextMondayWorking } from '../../src/stack/demo/moment';
import { DAYS_OF_MONTH, sessionOf, visitDays } from '../../src/stack/demo/month/chapters';
import { at } from '../domain/calendar/at';

const mondayAfter = (day: string): number => nextMondayWorking(at(`${day} 10:00`), calendar, DAYS_OF_MONTH);

describe('the Monday from which the month of the demo is told', () => {
  it.each([
    ['the first there is', '2026-05-09', '2026-05-11'],
    ['a week later where its session would be on New Year’s Day', '2026-11-30', '2026-12-14'],
    ['after the days of the National Day', '2026-09-01', '2026-10-12'],
  ])('is %s', (_what, today, monday) => {
    expect(dayOf(mondayAfter(today))).toBe(monday);
  });

  it('has nobody act on a day off, and nothing promised for one, on whichever day of six years it is told', () => {
    for (let day = at('2025-01-01 10:00'); day < at('2031-01-01 10:00'); day += DAY) {
      const monday = nextMondayWorking(day, calendar, DAYS_OF_MONTH);
      const acts = [sessionOf(monday, 's'), ...visitDays(monday, 's')].flatMap(({ steps }) =>
        steps.filter(({ act }) => act !== undefined).map((step) => step.at),
      );
      const off = acts.map(dayOf).filter((one) => !isWorkday(calendar, one));
      expect([weekdayOf(dayOf(monday)), off]).toEqual([1, []]);
      expect(monday - day).toBeLessThan(120 * DAY);
    }
  });
});
