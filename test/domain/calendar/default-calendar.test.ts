import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { calendarTableSchema } from '../../../src/domain/calendar/calendar-table';
import { defaultCalendar } from '../../../src/domain/calendar/default-calendar';
import { weekdayOf } from '../../../src/domain/calendar/instant';
import { calendarModule, DEFAULT_CALENDAR_PATH, seedCalendar } from '../../../src/stack/seed-calendar';

const weekend = (day: string) => [0, 6].includes(weekdayOf(day));
const offIn = (month: string) =>
  defaultCalendar.daysOff.filter(({ day }) => day.startsWith(month)).map(({ day }) => day);

describe('the calendar a new city starts with', () => {
  it('is exactly what the seed makes of chinese-days, so nobody edited it by hand', () => {
    const committed = readFileSync(join(__dirname, '../../..', DEFAULT_CALENDAR_PATH), 'utf8');
    expect(committed).toBe(calendarModule(seedCalendar()));
    expect(seedCalendar()).toEqual(defaultCalendar);
  });

  it('is a valid table that says which years are announced', () => {
    expect(calendarTableSchema.parse(defaultCalendar)).toEqual(defaultCalendar);
    expect(defaultCalendar.version).toBe('2026.3');
    expect(defaultCalendar.announced).toEqual([2020, 2021, 2022, 2023, 2024, 2025, 2026]);
  });

  it('lists only weekdays off, only weekend days worked, each once and in order', () => {
    expect(defaultCalendar.daysOff.filter(({ day }) => weekend(day))).toEqual([]);
    expect(defaultCalendar.makeUpDays.filter(({ day }) => !weekend(day))).toEqual([]);
    for (const rows of [defaultCalendar.daysOff, defaultCalendar.makeUpDays]) {
      const days = rows.map(({ day }) => day);
      expect(days).toEqual([...new Set(days)].sort());
    }
  });

  it('has the exchanged days of 2026', () => {
    expect(defaultCalendar.makeUpDays.filter(({ day }) => day.startsWith('2026')).map(({ day }) => day)).toEqual([
      '2026-01-04',
      '2026-02-14',
      '2026-02-28',
      '2026-05-09',
      '2026-09-20',
      '2026-10-10',
    ]);
    expect(offIn('2026-02')).toEqual([
      '2026-02-16',
      '2026-02-17',
      '2026-02-18',
      '2026-02-19',
      '2026-02-20',
      '2026-02-23',
    ]);
    expect(offIn('2026-09')).toEqual(['2026-09-25']);
  });

  it('lists nothing for a year that is not announced: its statutory days are computed', () => {
    expect(defaultCalendar.daysOff.filter(({ day }) => day > '2027')).toEqual([]);
    expect(defaultCalendar.unannounced).toBe('statutory');
  });
});
