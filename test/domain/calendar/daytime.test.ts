import fc from 'fast-check';
import { defaultCalendar as table } from '../../../src/domain/calendar/default-calendar';
import { reminderMoment } from '../../../src/domain/calendar/daytime';
import { dayOf, HOUR, SECOND, startOfDay } from '../../../src/domain/calendar/instant';
import { replied } from '../../support/case-stages';
import { last, wait } from '../../support/cases-builder';
import { defaultRules } from '../../support/rules';
import { at, text } from './at';

const { reminders: _absent, ...before } = table;

describe('a reminder', () => {
  it.each([
    ['at midnight waits for nine', '2026-12-08 00:00', 0, '2026-12-08 09:00'],
    ['at midnight waits for nine, and is spread from then on', '2026-12-08 00:00', 420, '2026-12-08 09:07'],
    ['before nine waits for nine', '2026-12-08 08:59', 0, '2026-12-08 09:00'],
    ['at nine goes out', '2026-12-08 09:00', 0, '2026-12-08 09:00'],
    ['in the lunch break goes out', '2026-12-08 12:40', 60, '2026-12-08 12:41'],
    ['on a day off goes out by day too', '2026-12-12 15:00', 0, '2026-12-12 15:00'],
    ['at eight in the evening goes out', '2026-12-08 20:00', 0, '2026-12-08 20:00'],
    ['after eight waits for the next morning', '2026-12-08 20:01', 0, '2026-12-09 09:00'],
    ['that is spread beyond eight waits for the next morning', '2026-12-08 19:55', 600, '2026-12-09 09:10'],
    ['on the last evening of a year waits for the new one', '2026-12-31 23:00', 0, '2027-01-01 09:00'],
  ])('%s', (_what, thought, spread, expected) => {
    expect(text(reminderMoment(table, at(thought), spread * SECOND))).toBe(expected);
  });

  it('goes out as it did where the calendar is from before', () => {
    expect(text(reminderMoment(before, at('2026-12-08 00:00'), 60 * SECOND))).toBe('2026-12-08 00:01');
  });

  it('is never early, never at night, and waits for a night at the most', () => {
    const moments = fc.integer({ min: at('2026-01-01 00:00'), max: at('2030-01-01 00:00') });
    fc.assert(
      fc.property(moments, fc.integer({ min: 0, max: 600_000 }), (thought, spread) => {
        const out = reminderMoment(table, thought, spread);
        const time = out - startOfDay(dayOf(out));
        return out >= thought && time >= 9 * HOUR && time <= 20 * HOUR && out - thought <= 13 * HOUR + 2 * spread;
      }),
    );
  });
});

describe('whoever is asked to evaluate on a Monday', () => {
  it('is reminded on the fourth morning, by the clock of the case', () => {
    const reminded = last(wait(replied(), at('2026-09-12 00:00')), 'reminded');
    expect([text(reminded.timing?.dueAt), text(reminded.at)]).toEqual(['2026-09-11 00:00', '2026-09-11 09:03:14']);
  });

  it('was reminded at midnight in cases that began before', () => {
    const rules = { ...defaultRules, calendar: before };
    expect(text(last(wait(replied({ rules }), at('2026-09-12 00:00')), 'reminded').at)).toBe('2026-09-11 00:03:14');
  });
});
