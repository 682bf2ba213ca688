import { agenda } from '../../src/domain/appeal/limits/agenda';
import { begin } from '../../src/domain/appeal/intake/begin';
import { appeals } from '../../src/domain/appeal/decider';
import { fallDue } from '../../src/domain/decider/fall-due';
import type { Timing } from '../../src/domain/appeal/limits/timing';
import type { AppealInput } from '../../src/domain/appeal/intake/intake';
import {
  DAY,
  dayOf,
  HOUR,
  MINUTE,
  plusDays,
  SECOND,
  startOfDay,
  toMinuteText,
} from '../../src/domain/calendar/instant';
import { isWorkday } from '../../src/domain/calendar/workdays';
import { propose } from '../../src/domain/registry/proposal/propose';
import { defaultCatalogue } from '../support/default-catalogue';
import type { Rules } from '../../src/domain/rules';
import { fastForwardTo } from '../../src/engine/own-clock';
import { readTimeline } from '../../src/store/appeals/appeal.repository';
import { adoptCalendar } from '../../src/store/rules/rules.repository';
import {
  APPELLANT,
  idsOf,
  nextMonday,
  OFFICE,
  openCity,
  ordinaryInput,
  send,
  startCase,
  unitActor,
  type City,
} from '../support/city';

interface Happening {
  readonly type: string;
  readonly duty?: string;
  readonly dueAt?: number;
  readonly plannedAt?: number;
}

/** What time alone does to an appeal, computed by the pure core with no engine: nobody ever acts. */
function foretell(input: AppealInput, startAt: number, until: number, rules: Rules): Happening[] {
  const { caseId: id } = idsOf(input);
  const proposal = propose({ ...input, appellantType: input.appellant.type }, rules.dutyList, defaultCatalogue);
  let { state, facts } = begin({ id, input, proposal, reservedNumber: '' }, startAt, rules);
  const all = [...facts];
  for (
    let next = agenda(state, rules)[0];
    next !== undefined && next.plannedAt < until;
    next = agenda(state, rules)[0]
  ) {
    ({ state, facts } = fallDue(appeals, state, { now: next.plannedAt, rules }));
    all.push(...facts);
  }
  return all.map(({ type, timing }) => ({ type, ...timingOf(timing) }));
}

function timingOf(timing: Timing | undefined): Partial<Happening> {
  return timing === undefined ? {} : { duty: timing.duty, dueAt: timing.dueAt, plannedAt: timing.plannedAt };
}

const IN_WORKING_DAYS: readonly string[] = ['judge', 'supervision-1', 'supervision-2', 'listed-round', 'session'];

/** A week off from the Friday of the first week on, and the Saturday after it worked: whenever the tests run. */
function holidayFrom(monday: number): { rules: (rules: Rules) => Rules; day: (n: number) => string } {
  const day = (n: number) => plusDays(dayOf(monday), n);
  const calendar = {
    ...{ version: 'test-holiday', announced: [Number(day(0).slice(0, 4)), Number(day(30).slice(0, 4))] },
    daysOff: [4, 5, 6, 7, 8, 9, 10].map((n) => ({ day: day(n), reason: '长假' })),
    makeUpDays: [{ day: day(12), reason: '调休上班' }],
  };
  return { rules: (rules) => ({ ...rules, calendar }), day };
}

describe('a case that nobody ever touches, for a year and over the spring holiday', () => {
  let city: City;
  beforeAll(async () => {
    city = await openCity();
  });
  afterAll(() => city.close());

  it('does what the pure core foretells, at the hours it foretells, each limit carried out within five seconds', async () => {
    const input = ordinaryInput({ title: '说不清属于哪一类的事情', category: '其他', kind: 'help' });
    const startAt = nextMonday();
    const end = startAt + 365 * DAY;
    const { caseId, workflowId } = await startCase(city, input, startAt);
    await fastForwardTo(city.engine, workflowId, end);

    const facts = await readTimeline(city.pool, caseId);
    const foretold = foretell(input, startAt, end, city.rules);
    expect(facts.map(({ type, timing }) => [type, timing?.duty])).toEqual(
      foretold.map(({ type, duty }) => [type, duty]),
    );
    const timed = facts.flatMap(({ at, timing }, index) =>
      timing ? [{ at, ...timing, foretold: foretold[index]?.dueAt }] : [],
    );
    for (const { at, dueAt, plannedAt, foretold: due = 0 } of timed) {
      // The engine carries out a limit some milliseconds after its hour, and a limit in hours that begins there is due as much later.
      expect(Math.abs(dueAt - due)).toBeLessThanOrEqual(5 * SECOND);
      expect(plannedAt - dueAt).toBeGreaterThanOrEqual(0);
      expect(plannedAt - dueAt).toBeLessThanOrEqual(600 * SECOND);
      expect(at - plannedAt).toBeGreaterThanOrEqual(0);
      expect(at - plannedAt).toBeLessThanOrEqual(5 * SECOND);
    }
    const types = facts.map(({ type }) => type);
    expect(types).toEqual(
      expect.arrayContaining(['theme-confirmed', 'judged', 'assigned', 'accountability-proposed', 'session-called']),
    );
    expect(types.lastIndexOf('put-on-standing-list')).toBeGreaterThan(types.lastIndexOf('session-called'));
    // A limit in working days never ends on a day off, whoever counted it.
    const limits = facts.flatMap(({ type, timing }) => (type === 'limit-missed' && timing ? [timing] : []));
    const inDays = limits.filter(({ duty }) => IN_WORKING_DAYS.includes(duty));
    expect(inDays.length).toBeGreaterThanOrEqual(6);
    for (const { dueAt } of inDays) {
      expect(isWorkday(city.rules.calendar, dayOf(dueAt))).toBe(true);
      expect(toMinuteText(dueAt)).toMatch(/17:30$/);
    }
  });

  it('is still open, its standing listing reviewed every month', async () => {
    const startAt = nextMonday();
    const { caseId, workflowId } = await startCase(city, ordinaryInput(), startAt);
    await fastForwardTo(city.engine, workflowId, startAt + 365 * DAY);
    const facts = await readTimeline(city.pool, caseId);
    const reviews = facts.filter(({ timing }) => timing?.duty === 'standing-review').map(({ at }) => at);
    expect(reviews.length).toBeGreaterThanOrEqual(6);
    reviews.slice(1).forEach((at, index) => expect((at - (reviews[index] ?? 0)) / DAY).toBeGreaterThanOrEqual(29.9));
    await expect(city.engine.client.workflow.getHandle(workflowId).query('state')).resolves.toMatchObject({
      status: 'standing',
    });
  });
});

describe('clocks that stand still, and clocks that never do', () => {
  let city: City;
  const monday = nextMonday();
  const holiday = holidayFrom(monday);
  beforeAll(async () => {
    const opened = await openCity();
    city = { ...opened, rules: holiday.rules(opened.rules) };
    await adoptCalendar(city.pool, city.rules.calendar);
  });
  afterAll(() => city.close());

  const closing = (n: number) => `${holiday.day(n)}T17:30:00+08:00`;

  it('gives back a pause over a holiday in working days, and a supplement after it', async () => {
    const { workflowId } = await startCase(city, ordinaryInput(), monday);
    const at = (n: number, hours: number) =>
      fastForwardTo(city.engine, workflowId, startOfDay(holiday.day(n)) + hours * HOUR);
    await at(0, 10);
    await send(city, workflowId, 'judge', OFFICE, { lawful: true, reasonable: true, reason: '属实' });
    const { lead } = await send(city, workflowId, 'assign', OFFICE);
    const unit = unitActor(lead ?? '');
    // Five working days from Monday: Tuesday to Thursday, then the worked Saturday after the holiday, then Friday before it.
    const signed = await send(city, workflowId, 'sign', unit);
    expect(signed).toMatchObject({ status: 'handling', dueAt: closing(12) });
    await at(1, 10);
    const paused = await send(city, workflowId, 'pause', OFFICE, { reason: '等待公示', basis: '环境影响评价法' });
    expect(paused.dueAt).not.toBe(closing(12));
    await at(11, 10);
    // Wednesday, Thursday and the Friday after the holiday were lost: three working days.
    const resumed = await send(city, workflowId, 'resume', unit, { reason: '公示期满' });
    expect(resumed).toMatchObject({ status: 'handling', dueAt: closing(16) });
    await at(12, 9.5);
    await send(city, workflowId, 'request-supplement', unit, { what: '请补充合同编号' });
    await at(14, 9.5);
    const back = await send(city, workflowId, 'supplement', APPELLANT, { text: '合同编号见附件' });
    expect(back).toMatchObject({ status: 'handling', dueAt: closing(17) });
  });

  it('runs an urgent case by the clock on the wall, through the night and the holiday', async () => {
    const night = startOfDay(holiday.day(5)) + 22 * HOUR + 30 * MINUTE;
    const { caseId, workflowId } = await startCase(city, ordinaryInput({ urgent: true }), night);
    await fastForwardTo(city.engine, workflowId, night + 10 * MINUTE);
    await send(city, workflowId, 'judge', OFFICE, { lawful: true, reasonable: true, reason: '老人被困楼上，不便出行' });
    await fastForwardTo(city.engine, workflowId, night + 6 * HOUR);
    const facts = await readTimeline(city.pool, caseId);
    const judgedAt = facts.find(({ type }) => type === 'judged')?.at ?? 0;
    const missed = facts.filter(({ type }) => type === 'limit-missed');
    const assignedAt = facts.find(({ type }) => type === 'assigned')?.at ?? 0;
    expect(missed.map(({ timing }) => [timing?.duty, timing?.dueAt])).toEqual([
      ['assign', judgedAt + HOUR],
      ['sign', assignedAt + HOUR],
      ['contact', assignedAt + 2 * HOUR],
    ]);
    expect(missed.every(({ timing, at }) => at - (timing?.plannedAt ?? 0) <= 5 * SECOND)).toBe(true);
    await expect(city.engine.client.workflow.getHandle(workflowId).query('state')).resolves.toMatchObject({
      level: 1,
      light: 'red',
    });
  });
});
