import fc from 'fast-check';
import { budgetUnits, type Budget } from '../../../src/domain/calendar/budget';
import type { Clock, Suspension } from '../../../src/domain/calendar/clock';
import { defaultCalendar as table } from '../../../src/domain/calendar/default-calendar';
import { dueOf, yellowOf } from '../../../src/domain/calendar/due';
import { explainDue } from '../../../src/domain/calendar/explain-due';
import { HOUR, MINUTE } from '../../../src/domain/calendar/instant';
import { addWorkingTime, workingTimeBetween } from '../../../src/domain/calendar/working-time';
import { at } from './at';

const FIRST = at('2025-12-20 00:00');
const instants = fc.oneof(
  fc.integer({ min: 0, max: 500 * 24 * 60 }).map((minutes) => FIRST + minutes * MINUTE),
  fc.integer({ min: 0, max: 500 * 48 }).map((halves) => FIRST + halves * 30 * MINUTE),
);
const budgets: fc.Arbitrary<Budget> = fc.record({
  amount: fc.integer({ min: 1, max: 40 }),
  unit: fc.constantFrom(...budgetUnits),
});

/** Suspensions of minutes to days, some before, some across and some after the due, some overlapping. */
const closed = (startedAt: number): fc.Arbitrary<Suspension & { to: number }> =>
  fc
    .tuple(
      fc.integer({ min: -48, max: 60 * 48 }),
      fc.oneof(fc.integer({ min: 0, max: 48 }), fc.integer({ min: 0, max: 20 * 48 })),
      fc.constantFrom('等待补充材料', '法定程序'),
    )
    .map(([begin, length, why]) => {
      const from = startedAt - (startedAt % (30 * MINUTE)) + begin * 30 * MINUTE;
      return { from, to: from + length * 30 * MINUTE, why };
    });

const clocks: fc.Arbitrary<Clock> = instants.chain((startedAt) =>
  fc
    .record({
      suspensions: fc.array(closed(startedAt), { maxLength: 4 }),
      extension: fc.option(budgets, { nil: undefined }),
      fixedDue: fc.option(
        fc.integer({ min: -48, max: 60 * 48 }).map((halves) => startedAt + halves * 30 * MINUTE),
        { nil: undefined, freq: 4 },
      ),
    })
    .map(({ suspensions, extension, fixedDue }) => ({
      startedAt,
      suspensions,
      ...(extension && { extension }),
      ...(fixedDue !== undefined && { fixedDue }),
    })),
);
const RUNS = { numRuns: 2_000 };

describe('working time', () => {
  it('added and then measured is the same', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 0, max: 400 * HOUR }), (from, ms) => {
        expect(workingTimeBetween(table, from, addWorkingTime(table, from, ms))).toBe(ms);
      }),
      RUNS,
    );
  });

  it('measured and then added is the same, or the last working moment before', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 3000 }), (from, halves) => {
        const to = from + halves * 30 * MINUTE;
        const again = addWorkingTime(table, from, workingTimeBetween(table, from, to));
        expect(again).toBeLessThanOrEqual(to);
        expect(workingTimeBetween(table, again, to)).toBe(0);
      }),
      RUNS,
    );
  });

  it('adds up over any point between', () => {
    fc.assert(
      fc.property(fc.array(instants, { minLength: 3, maxLength: 3 }), (points) => {
        const [a = 0, b = 0, c = 0] = [...points].sort((x, y) => x - y);
        expect(workingTimeBetween(table, a, b) + workingTimeBetween(table, b, c)).toBe(workingTimeBetween(table, a, c));
      }),
      RUNS,
    );
  });
});

/** Where an extension counts in another unit, a pause may change from one part to the other, each rounded by itself (decision 49). */
function isInOneUnit({ extension }: Clock, { unit }: Budget): boolean {
  return extension === undefined || extension.unit === unit;
}

describe('the due of any clock', () => {
  it('is never earlier for a larger budget, where all of it counts in one unit', () => {
    fc.assert(
      fc.property(clocks, budgets, fc.integer({ min: 1, max: 40 }), (clock, budget, more) => {
        fc.pre(isInOneUnit(clock, budget));
        const larger = { ...budget, amount: budget.amount + more };
        expect(dueOf(table, clock, larger)!).toBeGreaterThanOrEqual(dueOf(table, clock, budget)!);
        expect(dueOf(table, clock, budget, 2)!).toBeGreaterThanOrEqual(dueOf(table, clock, budget)!);
      }),
      RUNS,
    );
  });

  it('is never earlier for one more suspension, where all of it counts in one unit', () => {
    fc.assert(
      fc.property(
        clocks.chain((clock) => fc.tuple(fc.constant(clock), closed(clock.startedAt))),
        budgets,
        ([clock, suspension], budget) => {
          fc.pre(isInOneUnit(clock, budget));
          const paused = { ...clock, suspensions: [...clock.suspensions, suspension] };
          expect(dueOf(table, paused, budget)!).toBeGreaterThanOrEqual(dueOf(table, clock, budget)!);
        },
      ),
      RUNS,
    );
  });

  /** Fixed for a night in the spring festival, paused to the night before a working day: one day more does not reach beyond. */
  const FIXED_IN_A_HOLIDAY: Clock = {
    startedAt: Date.parse('2026-01-10T02:00:00+08:00'),
    suspensions: [
      {
        from: Date.parse('2026-02-19T03:00:00+08:00'),
        to: Date.parse('2026-02-28T01:00:00+08:00'),
        why: '等待补充材料',
      },
    ],
    fixedDue: Date.parse('2026-02-22T00:30:00+08:00'),
  };

  it('in hours, or fixed, never lies within a suspension, save where that suspension ends', () => {
    fc.assert(
      fc.property(clocks, budgets, (clock, budget) => {
        fc.pre(clock.fixedDue !== undefined || (clock.extension === undefined && budget.unit.endsWith('hours')));
        const due = dueOf(table, clock, budget)!;
        fc.pre(due > clock.startedAt);
        expect(clock.suspensions.filter(({ from, to = Infinity }) => from < due && due < to)).toEqual([]);
      }),
      { ...RUNS, examples: [[FIXED_IN_A_HOLIDAY, { amount: 1, unit: 'working-days' }]] },
    );
  });

  it('has its yellow between start and due', () => {
    fc.assert(
      fc.property(clocks, budgets, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (clock, budget, fraction) => {
        const due = dueOf(table, clock, budget)!;
        const yellow = yellowOf(table, clock, budget, fraction)!;
        expect(yellow).toBeGreaterThanOrEqual(Math.min(due, clock.startedAt));
        expect(yellow).toBeLessThanOrEqual(due);
      }),
      RUNS,
    );
  });
});

describe('the explanation of any due', () => {
  it('tiles the way from start to due, or to the open suspension, without a gap or an overlap', () => {
    fc.assert(
      fc.property(clocks, budgets, fc.option(fc.integer({ min: 0, max: 3000 })), (clock, budget, open) => {
        const from = clock.startedAt + (open ?? 0) * 30 * MINUTE;
        const still = open === null ? [] : [{ from, why: '等待' }];
        const told = explainDue(table, { ...clock, suspensions: [...clock.suspensions, ...still] }, budget);
        const end = Math.min(dueOf(table, clock, budget)!, open === null ? Infinity : from);
        const tiles = [...told.counted, ...told.skipped].sort((a, b) => a.from - b.from);
        const borders = [clock.startedAt, ...tiles.map(({ to }) => to)];
        expect(tiles.map(({ from }) => from)).toEqual(borders.slice(0, -1));
        expect(tiles.filter(({ from, to }) => from >= to)).toEqual([]);
        expect(borders.at(-1)).toBe(Math.max(end, clock.startedAt));
      }),
      RUNS,
    );
  });

  it('counts exactly the budget where the budget alone decides', () => {
    fc.assert(
      fc.property(clocks, budgets, ({ startedAt, suspensions }, budget) => {
        const { counted } = explainDue(table, { startedAt, suspensions }, budget);
        const time = counted.reduce((sum, { from, to }) => sum + to - from, 0);
        if (budget.unit.endsWith('hours')) expect(time).toBe(budget.amount * HOUR);
        if (budget.unit === 'working-days') expect(counted.length).toBeGreaterThanOrEqual(budget.amount);
      }),
      RUNS,
    );
  });

  it('counts exactly the working days asked for when nothing was paused', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 400 }), (startedAt, amount) => {
        const told = explainDue(table, { startedAt, suspensions: [] }, { amount, unit: 'working-days' });
        expect(told.counted).toHaveLength(amount);
      }),
      { numRuns: 200 },
    );
  });
});
