import type { Budget } from '../../../src/domain/calendar/budget';
import type { Clock } from '../../../src/domain/calendar/clock';
import { defaultCalendar as table } from '../../../src/domain/calendar/default-calendar';
import { explainDue } from '../../../src/domain/calendar/explain-due';
import { at, text } from './at';

/** The explanation as a person would read it, in order of time. */
function story(clock: Clock, budget: Budget, times = 1): string[] {
  const { counted, skipped } = explainDue(table, clock, budget, times);
  return [...counted.map((piece) => ({ ...piece, reason: '计入' })), ...skipped]
    .sort((a, b) => a.from - b.from)
    .map(({ from, to, reason }) => `${text(from)} – ${text(to)} ${reason}`);
}

describe('the explanation of a limit in working hours', () => {
  it('names lunch, night and holiday once each', () => {
    expect(
      story({ startedAt: at('2026-09-23 11:00'), suspensions: [] }, { amount: 14, unit: 'working-hours' }),
    ).toEqual([
      '2026-09-23 11:00 – 2026-09-23 12:00 计入',
      '2026-09-23 12:00 – 2026-09-23 13:30 午休',
      '2026-09-23 13:30 – 2026-09-23 17:30 计入',
      '2026-09-23 17:30 – 2026-09-24 09:00 下班',
      '2026-09-24 09:00 – 2026-09-24 12:00 计入',
      '2026-09-24 12:00 – 2026-09-24 13:30 午休',
      '2026-09-24 13:30 – 2026-09-24 17:30 计入',
      '2026-09-24 17:30 – 2026-09-28 09:00 中秋节',
      '2026-09-28 09:00 – 2026-09-28 11:00 计入',
    ]);
  });

  it('puts a pause in its own place and says why', () => {
    const suspensions = [{ from: at('2026-10-16 16:00'), to: at('2026-10-19 10:00'), why: '等待补充材料' }];
    expect(story({ startedAt: at('2026-10-16 15:00'), suspensions }, { amount: 4, unit: 'working-hours' })).toEqual([
      '2026-10-16 15:00 – 2026-10-16 16:00 计入',
      '2026-10-16 16:00 – 2026-10-19 10:00 暂停：等待补充材料',
      '2026-10-19 10:00 – 2026-10-19 12:00 计入',
      '2026-10-19 12:00 – 2026-10-19 13:30 午休',
      '2026-10-19 13:30 – 2026-10-19 14:30 计入',
    ]);
  });

  it('tells two pauses that touch as one when the reason is the same', () => {
    const suspensions = [
      { from: at('2026-10-16 10:00'), to: at('2026-10-16 10:30'), why: '法定程序' },
      { from: at('2026-10-16 10:30'), to: at('2026-10-16 11:00'), why: '法定程序' },
      { from: at('2026-10-16 11:00'), to: at('2026-10-16 11:30'), why: '等待补充材料' },
    ];
    expect(story({ startedAt: at('2026-10-16 08:15'), suspensions }, { amount: 1, unit: 'working-hours' })).toEqual([
      '2026-10-16 08:15 – 2026-10-16 09:00 下班',
      '2026-10-16 09:00 – 2026-10-16 10:00 计入',
    ]);
    expect(story({ startedAt: at('2026-10-16 09:30'), suspensions }, { amount: 1, unit: 'working-hours' })).toEqual([
      '2026-10-16 09:30 – 2026-10-16 10:00 计入',
      '2026-10-16 10:00 – 2026-10-16 11:00 暂停：法定程序',
      '2026-10-16 11:00 – 2026-10-16 11:30 暂停：等待补充材料',
      '2026-10-16 11:30 – 2026-10-16 12:00 计入',
    ]);
  });

  it('calls a start within the lunch break lunch, and an ordinary weekend a weekend', () => {
    expect(story({ startedAt: at('2026-10-16 12:40'), suspensions: [] }, { amount: 5, unit: 'working-hours' })).toEqual(
      [
        '2026-10-16 12:40 – 2026-10-16 13:30 午休',
        '2026-10-16 13:30 – 2026-10-16 17:30 计入',
        '2026-10-16 17:30 – 2026-10-19 09:00 周末',
        '2026-10-19 09:00 – 2026-10-19 10:00 计入',
      ],
    );
  });
});

describe('the explanation of a limit in working days', () => {
  it('leaves out the day of the start, counts a make-up Saturday and names the holiday once', () => {
    expect(story({ startedAt: at('2026-09-30 10:00'), suspensions: [] }, { amount: 4, unit: 'working-days' })).toEqual([
      '2026-09-30 10:00 – 2026-10-01 00:00 起算当日不计',
      '2026-10-01 00:00 – 2026-10-08 00:00 国庆节',
      '2026-10-08 00:00 – 2026-10-09 00:00 计入',
      '2026-10-09 00:00 – 2026-10-10 00:00 计入',
      '2026-10-10 00:00 – 2026-10-11 00:00 计入',
      '2026-10-11 00:00 – 2026-10-12 00:00 周末',
      '2026-10-12 00:00 – 2026-10-12 17:30 计入',
    ]);
  });

  it('leaves out a pause to the minute, and what it leaves of a day counts where it is working time', () => {
    const suspensions = [{ from: at('2026-10-13 16:00'), to: at('2026-10-15 10:00'), why: '法定程序' }];
    expect(story({ startedAt: at('2026-10-12 15:00'), suspensions }, { amount: 2, unit: 'working-days' })).toEqual([
      '2026-10-12 15:00 – 2026-10-13 00:00 起算当日不计',
      '2026-10-13 00:00 – 2026-10-13 16:00 计入',
      '2026-10-13 16:00 – 2026-10-15 10:00 暂停：法定程序',
      '2026-10-15 10:00 – 2026-10-16 00:00 计入',
      '2026-10-16 00:00 – 2026-10-16 17:30 计入',
    ]);
    const evening = [{ from: at('2026-10-13 08:00'), to: at('2026-10-13 17:30'), why: '法定程序' }];
    expect(
      story({ startedAt: at('2026-10-12 15:00'), suspensions: evening }, { amount: 1, unit: 'working-days' }),
    ).toEqual([
      '2026-10-12 15:00 – 2026-10-13 00:00 起算当日不计',
      '2026-10-13 00:00 – 2026-10-13 08:00 下班',
      '2026-10-13 08:00 – 2026-10-13 17:30 暂停：法定程序',
      '2026-10-13 17:30 – 2026-10-14 00:00 下班',
      '2026-10-14 00:00 – 2026-10-14 17:30 计入',
    ]);
  });
});

describe('the explanation of a limit by the clock or the calendar', () => {
  it('has one stretch, cut only by pauses', () => {
    const suspensions = [{ from: at('2026-10-16 16:00'), to: at('2026-10-16 20:00'), why: '法定程序' }];
    expect(story({ startedAt: at('2026-10-16 15:00'), suspensions }, { amount: 2, unit: 'clock-hours' })).toEqual([
      '2026-10-16 15:00 – 2026-10-16 16:00 计入',
      '2026-10-16 16:00 – 2026-10-16 20:00 暂停：法定程序',
      '2026-10-16 20:00 – 2026-10-16 21:00 计入',
    ]);
    expect(story({ startedAt: at('2026-10-16 15:00'), suspensions: [] }, { amount: 7, unit: 'calendar-days' })).toEqual(
      ['2026-10-16 15:00 – 2026-10-17 00:00 起算当日不计', '2026-10-17 00:00 – 2026-10-24 00:00 计入'],
    );
  });
});

describe('what the explanation says besides', () => {
  const budget: Budget = { amount: 5, unit: 'working-days' };

  it('is plain JSON with budget, calendar, extension, suspensions and due', () => {
    const suspensions = [{ from: at('2026-10-13 10:00'), to: at('2026-10-13 11:00'), why: '等待' }];
    const told = explainDue(table, { startedAt: at('2026-10-12 15:00'), suspensions, extension: budget }, budget, 2);
    expect(JSON.parse(JSON.stringify(told))).toEqual(told);
    expect(told).toMatchObject({ budget, times: 2, calendarVersion: '2026.3', extension: budget, suspensions });
    expect(text(told.dueAt)).toBe('2026-11-03 17:30');
    expect(told.counted).toHaveLength(17);
    expect(told).not.toHaveProperty('fixedDue');
    expect(told).not.toHaveProperty('listedUntil');
  });

  it('lists each pause with its working time, from the start of the limit on; one that still lasts has none yet', () => {
    const suspensions = [
      { from: at('2026-10-12 14:00'), to: at('2026-10-12 16:00'), why: '等待' },
      { from: at('2026-10-13 11:00'), to: at('2026-10-14 09:00') + 1_500, why: '法定程序' },
      { from: at('2026-10-16 18:00'), to: at('2026-10-19 08:50'), why: '等待' },
      { from: at('2026-10-19 09:00'), why: '等待' },
    ];
    const told = explainDue(table, { startedAt: at('2026-10-12 15:00'), suspensions }, budget);
    expect(told.suspensions.map(({ workingSeconds }) => workingSeconds)).toEqual([3_600, 5 * 3_600 + 1, 0, undefined]);
  });

  it('is flagged provisional as soon as one day lies in a year not announced', () => {
    const from = (startedAt: string) => explainDue(table, { startedAt: at(startedAt), suspensions: [] }, budget);
    expect(from('2026-12-24 10:00').provisional).toBe(false);
    expect(text(from('2026-12-24 10:00').dueAt)).toBe('2026-12-31 17:30');
    expect(from('2026-12-25 10:00').provisional).toBe(true);
    expect(from('2027-02-04 10:00').skipped.map(({ reason }) => reason)).toEqual([
      '起算当日不计',
      '春节（暂定）、春节补休（暂定）',
      '周末',
    ]);
    expect(from('2019-12-31 10:00').provisional).toBe(true);
  });

  it('has no due while the clock stands still, and ends where it stopped', () => {
    const suspensions = [{ from: at('2026-10-14 10:00'), why: '等待' }];
    const told = explainDue(table, { startedAt: at('2026-10-12 15:00'), suspensions }, budget);
    expect(told).not.toHaveProperty('dueAt');
    expect(text(told.counted.at(-1)?.to)).toBe('2026-10-14 10:00');
  });

  it('stays small for a date fixed in the far future, and says where its list ends', () => {
    const fixedDue = at('2126-10-14 10:00');
    const told = explainDue(
      table,
      { startedAt: at('2026-10-12 15:00'), suspensions: [], fixedDue },
      { amount: 1, unit: 'working-hours' },
    );
    expect(told.dueAt).toBe(fixedDue);
    expect(told.listedUntil).toBe(at('2028-12-20 15:00'));
    expect(JSON.stringify(told).length).toBeLessThan(200_000);
  });
});
