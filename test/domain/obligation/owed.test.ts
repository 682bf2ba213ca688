import fc from 'fast-check';
import { DAY, startOfDay } from '../../../src/domain/calendar/instant';
import { figuresOf, owedOf, type Deed, type Subject } from '../../../src/domain/obligation/owed';
import { obligationReport } from '../../../src/domain/obligation/report';
import type { ObligationRule } from '../../../src/domain/obligation/rule';
import { periodNamed, periodOf, periodsEndingIn } from '../../../src/domain/occasion/period';
import { periods } from '../../../src/domain/occasion/kinds';

const year = periodNamed('2026');
if (year === undefined) throw new Error('2026 is a year');

const firmVisit: ObligationRule = {
  ...{ id: 'firm-visit', name: '每家企业每年走访一次', binds: 'firm', task: 'visit', outcome: 'visited' },
  ...{ times: 1, period: 'year' },
};
const onSite: ObligationRule = { ...firmVisit, id: 'on-site', binds: 'leader', times: 2 };
const forum: ObligationRule = {
  ...{ id: 'forum', name: '座谈会', binds: 'leader', rank: 'top', campaign: 'meeting', times: 1, period: 'year' },
};
const firm: Subject = { kind: 'firm', id: 'f-1', title: '甲公司', district: '云龙区' };
const mayor: Subject = { kind: 'leader', id: 'l-1', title: '市长', rank: 'top', unit: 'housing' };
const deputy: Subject = { kind: 'leader', id: 'l-2', title: '副市长', rank: 'deputy', unit: 'housing' };

const on = (day: string): number => startOfDay(day) + 9 * 3_600_000;
const visit = (campaign: string, day: string, change: Partial<Deed> = {}): Deed => ({
  ...{ campaign, kind: 'visit-day', task: 'visit', outcome: 'visited', target: 'f-1', members: ['l-1'], at: on(day) },
  ...change,
});
const meeting = (day: string): Deed => ({ campaign: 'meeting~1', kind: 'meeting', members: ['l-1'], at: on(day) });

describe('what is owed (P4)', () => {
  it.each([
    ['nothing done, early', firmVisit, [], '2026-03-01', [1, 0, 1, 'green', false]],
    ['nothing done, seven tenths of the year gone', firmVisit, [], '2026-09-20', [1, 0, 1, 'yellow', true]],
    ['nothing done, the year over', firmVisit, [], '2027-01-01', [1, 0, 1, 'red', true]],
    ['visited', firmVisit, [visit('a', '2026-05-06')], '2026-12-31', [1, 1, 0, 'green', false]],
    [
      'put off',
      firmVisit,
      [visit('a', '2026-05-06', { outcome: 'postponed' })],
      '2026-12-31',
      [1, 0, 1, 'yellow', true],
    ],
    ['another firm', firmVisit, [visit('a', '2026-05-06', { target: 'f-2' })], '2026-03-01', [1, 0, 1, 'green', false]],
    ['the year before', firmVisit, [visit('a', '2025-12-31')], '2026-03-01', [1, 0, 1, 'green', false]],
    ['the first moment of the next', firmVisit, [visit('a', '2027-01-01')], '2027-01-02', [1, 0, 1, 'red', true]],
    ['once on site', onSite, [visit('a', '2026-05-06')], '2026-10-01', [2, 1, 1, 'yellow', true]],
    [
      'two firms on one day',
      onSite,
      [visit('a', '2026-05-06'), visit('a', '2026-05-06', { target: 'f-2' })],
      '2026-10-01',
      [2, 1, 1, 'yellow', true],
    ],
    [
      'twice on site',
      onSite,
      [visit('a', '2026-05-06'), visit('b', '2026-06-03')],
      '2027-01-01',
      [2, 2, 0, 'green', false],
    ],
    ['a forum held', forum, [meeting('2026-04-01')], '2027-01-01', [1, 1, 0, 'green', false]],
    ['a visit is no forum', forum, [visit('a', '2026-05-06')], '2027-01-01', [1, 0, 1, 'red', true]],
  ] as const)('%s', (_title, rule, deeds, day, [required, done, owed, light, warned]) => {
    const subject = rule.binds === 'firm' ? firm : mayor;
    const [one] = owedOf(rule, [subject], deeds, { period: year, now: startOfDay(day) });
    expect(one).toMatchObject({ required, done, owed, light, warned });
  });

  it('binds whom the rule says, and nobody else', () => {
    const bound = (rule: ObligationRule): string[] =>
      owedOf(rule, [firm, mayor, deputy], [], { period: year, now: 0 }).map(({ subject }) => subject.id);
    expect([bound(firmVisit), bound(onSite), bound(forum)]).toEqual([['f-1'], ['l-1', 'l-2'], ['l-1']]);
  });

  it('never owes less for time that passes, nor more for a deed; done and owed make what is required', () => {
    const days = fc.array(fc.integer({ min: -40, max: 400 }), { maxLength: 6 });
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 500 }), (done, times, now) => {
        const deeds = done.map((day, index) => visit(`c-${index}`, '2026-01-01', { at: year.from + day * DAY }));
        const rule = { ...onSite, times };
        const at = (some: readonly Deed[]) =>
          figuresOf(owedOf(rule, [mayor], some, { period: year, now: year.from + now * DAY }));
        const all = at(deeds);
        expect(all.done + all.owed).toBe(times);
        expect(all.owed).toBeLessThanOrEqual(at(deeds.slice(1)).owed);
        expect(all.warned > 0).toBe(all.owed > 0 && now >= 0.7 * 365);
      }),
    );
  });
});

describe('the report on obligations', () => {
  it('names those who are short by firm or post, and counts the rest', () => {
    const groups = [firmVisit, forum].map((rule) =>
      owedOf(rule, [firm, mayor, deputy], [meeting('2026-04-01')], { period: year, now: year.to }),
    );
    expect(obligationReport('结账 2026', groups)).toMatchObject({
      text: [
        ...['结账 2026', '每家企业每年走访一次（2026）：应 1，已 0，欠 1', '座谈会（2026）：应 1，已 1，欠 0'],
        '未完成：甲公司，每家企业每年走访一次（2026），欠 1 次',
      ].join('\n'),
      ...{ named: [{ rule: 'firm-visit', title: '甲公司', owed: 1, light: 'red' }], more: 0 },
    });
  });
});

describe('a period by its name', () => {
  it('is the one that is called so', () => {
    const moment = fc.integer({ min: startOfDay('2020-01-01'), max: startOfDay('2090-01-01') });
    fc.assert(
      fc.property(fc.constantFrom(...periods), moment, (of, at) => {
        const period = periodOf(of, at, 'this');
        expect(periodNamed(period.name)).toEqual({ ...period, of });
      }),
    );
  });

  it.each(['2026-13', '2026-W54', '2026-W00', '2026-00', '1999', '2026-Q5', '2026-H3', 'x', '2026-11-01'])(
    '%s: none',
    (name) => {
      expect(periodNamed(name)).toBeUndefined();
    },
  );

  it('ends in one stretch only: every quarter closes its own months, and the last of them the year', () => {
    const names = (of: (typeof periods)[number], stretch: string) =>
      periodsEndingIn(of, periodNamed(stretch) ?? year).map(({ name }) => name);
    expect(names('month', '2026-Q4')).toEqual(['2026-10', '2026-11', '2026-12']);
    expect([names('year', '2026-Q3'), names('year', '2026-Q4'), names('quarter', '2026-11')]).toEqual([
      [],
      ['2026'],
      [],
    ]);
  });
});
