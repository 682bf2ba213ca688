import { DAY, plusDays, startOfDay, HOUR } from '../../../src/domain/calendar/instant';
import { defaultCalendar } from '../../../src/domain/calendar/default-calendar';
import { lightOfCampaign } from '../../../src/domain/campaign/limits/lights';
import { waitsOf } from '../../../src/domain/campaign/limits/waits';
import { check, inspection, walkThrough } from '../../../src/domain/campaign/templates/inspections';
import { session } from '../../../src/domain/campaign/templates/session';
import type { Template } from '../../../src/domain/campaign/templates/template';
import { visitDay } from '../../../src/domain/campaign/templates/visits';
import type { Actor } from '../../../src/domain/people/people';
import { OFFICE, openFixture, PROOF, SUPERVISOR, type Fixture } from './fixture';

const ON_THE_CALENDAR: readonly (readonly [row: string, template: Template])[] = [
  ['X3', visitDay],
  ['P6', check],
  ['S6', walkThrough],
  ['X6', inspection],
];
const CENTRE: Actor = { role: 'centre', id: 'centre-1' };
const DAY_OF_IT = '2026-03-25';
const MORNING = startOfDay(DAY_OF_IT) + 9 * HOUR;

/** As the calendar opens it: two weeks ahead, with what the registry proposes. */
function opened(template: Template, proposed: object = LINE_UP): Fixture {
  const about = { proposed: true as const, day: DAY_OF_IT, ...proposed };
  return openFixture(template, about, startOfDay('2026-03-11') + 9 * HOUR);
}
const LINE_UP = {
  targets: [
    { id: 'f-1', title: '一号', unit: 'tax' },
    { id: 'f-2', title: '二号' },
  ],
  members: [{ id: 'supervisors-s-1', title: '作风监督员 s-1' }],
};

const light = (fixture: Fixture): string => lightOfCampaign(fixture.state(), fixture.now(), defaultCalendar);
const typesOf = (fixture: Fixture, type: string): number => fixture.facts().filter((fact) => fact.type === type).length;

describe.each(ON_THE_CALENDAR)('%s, for which nobody does anything for the whole period', (_row, template) => {
  it('is asked of the office before its day, then of the centre and of the supervisor, red, each by name', () => {
    const fixture = opened(template);
    expect(waitsOf(fixture.state()).map(({ key }) => key)).toContain('task:confirm');
    fixture.until(MORNING - 1);
    const escalated = fixture.facts().flatMap((fact) => (fact.type === 'task-escalated' ? [fact.body.to] : []));
    expect(escalated).toEqual(['centre', 'supervisor']);
    expect([fixture.state().status, light(fixture)]).toEqual(['preparing', 'red']);
    expect(waitsOf(fixture.state()).find(({ key }) => key === 'task:confirm')?.holder).toEqual({ role: 'supervisor' });
  });

  it('begins on its day all the same, and is never published, never closed, always red with a name', () => {
    const fixture = opened(template);
    fixture.until(MORNING);
    expect(fixture.state().status).toBe('under-way');
    for (let day = 1; day <= 365; day += 7) {
      fixture.until(MORNING + day * DAY);
      expect([day, light(fixture)]).toEqual([day, 'red']);
      expect(waitsOf(fixture.state()).every(({ holder }) => holder.role.length > 0)).toBe(true);
    }
    const { status, report, tasks } = fixture.state();
    expect(['reporting', 'following']).toContain(status);
    expect(report?.release).not.toBe('published');
    expect(report?.text).toContain('本次没有开展：应办');
    expect(report?.text).toContain('未完成：确认对象和人员');
    expect(tasks.find(({ id }) => id === 'account')?.holder).toEqual({ role: 'supervisor' });
  });

  it('with nobody in the registry is red and accounted for, where it closed green, 0 of 0', () => {
    const fixture = opened(template, {});
    fixture.until(MORNING + 200 * DAY);
    expect([light(fixture), typesOf(fixture, 'closed')]).toEqual(['red', 0]);
    expect(fixture.state().report?.text).toContain('本次没有开展：没有确定对象和人员，没有人办理任何事项');
    expect(fixture.state().report?.release).not.toBe('published');
    expect(fixture.act(OFFICE, 'release-report', { how: 'published' })).toHaveProperty('code');
  });

  it('cannot be published by hand either; once somebody has accounted for it, it closes and stays red', () => {
    const fixture = opened(template);
    fixture.until(MORNING);
    fixture.done(OFFICE, 'conclude', {});
    expect(fixture.act(OFFICE, 'release-report', { how: 'published' })).toMatchObject({ code: 'nothing-carried-out' });
    fixture.done(OFFICE, 'release-report', { how: 'filed' });
    fixture.until(MORNING + 7 * DAY);
    const why = { task: 'account', outcome: 'explained' };
    expect(fixture.act(CENTRE, 'record', why)).toMatchObject({ code: 'answers-incomplete' });
    const answers = [
      { check: 'why', text: '全员参加抗洪' },
      { check: 'who', text: '办公室主任' },
    ];
    fixture.done(CENTRE, 'record', { ...why, answers });
    fixture.until(MORNING + 40 * DAY);
    expect([fixture.state().status, light(fixture)]).toEqual(['closed', 'red']);
    expect(fixture.state().tasks.find(({ id }) => id === 'account')?.done?.late).toBe(true);
    expect(fixture.state().summary).toContain('任务完成 1/');
  });
});

describe('what the registry proposed', () => {
  it('is confirmed by the office, by whoever is asked above it, or by beginning: nothing more is asked', () => {
    const confirmed = opened(visitDay);
    confirmed.done(OFFICE, 'prepare', { targets: [{ id: 'f-9', title: '九号' }] });
    confirmed.done(OFFICE, 'record', { task: 'confirm', outcome: 'confirmed' });
    confirmed.until(MORNING);
    expect(confirmed.state().tasks.map(({ id }) => id)).toEqual(['confirm', 'visit:f-9']);
    expect([typesOf(confirmed, 'task-escalated'), light(confirmed)]).toEqual([0, 'green']);

    const above = opened(visitDay);
    above.until(MORNING - 1);
    above.done(SUPERVISOR, 'record', { task: 'confirm', outcome: 'confirmed' });
    expect(above.state().tasks[0]?.done).toMatchObject({ late: true, byDefault: false });

    const begun = opened(visitDay);
    begun.done(OFFICE, 'begin', {});
    expect(begun.state().tasks[0]?.done).toMatchObject({ outcome: 'confirmed', byDefault: false, late: false });
    expect(begun.facts().find(({ type }) => type === 'task-done')?.by).toEqual(OFFICE);
  });

  it('is asked of nobody where the office named whom itself', () => {
    const fixture = openFixture(visitDay, LINE_UP);
    expect(fixture.state().tasks).toEqual([]);
  });
});

describe('what was only partly done', () => {
  it('is accounted for too, and is green once it has been made up for', () => {
    const fixture = opened(visitDay);
    fixture.done(OFFICE, 'begin', {});
    fixture.done(OFFICE, 'record', { task: 'visit:f-1', outcome: 'visited' });
    fixture.done(OFFICE, 'conclude', {});
    fixture.done(OFFICE, 'release-report', { how: 'filed' });
    expect(light(fixture)).toBe('red');
    fixture.done(OFFICE, 'record', { task: 'visit:f-2', outcome: 'visited' });
    expect(light(fixture)).toBe('green');
    expect(waitsOf(fixture.state()).map(({ key }) => key)).toContain('task:account');
  });

  it('said to be not done is not carried out: a walk that nobody walked is not published', () => {
    const fixture = opened(walkThrough);
    fixture.done(OFFICE, 'begin', {});
    for (const { id } of LINE_UP.targets) fixture.done(OFFICE, 'record', { task: `walk:${id}`, outcome: 'not-walked' });
    fixture.until(MORNING + 120 * DAY);
    expect(fixture.state().report).toMatchObject({ release: 'filed' });
    expect(fixture.state().report?.text).toContain('走一遍：应 2，未走 2');
  });

  it('and a session to which nobody came and which decided nothing is filed, where it was published', () => {
    const fixture = openFixture(session, { day: plusDays('2026-03-02', 18) });
    fixture.until(fixture.now() + 60 * DAY);
    expect(fixture.state().report?.release).toBe('filed');
    expect(light(fixture)).toBe('red');
  });

  it('what somebody found is published as before', () => {
    const fixture = opened(check);
    fixture.done(OFFICE, 'begin', {});
    fixture.done(OFFICE, 'record', { task: 'inspect:f-1', outcome: 'faults', evidence: PROOF });
    fixture.until(MORNING + 90 * DAY);
    expect(fixture.state().report).toMatchObject({ release: 'published' });
    expect(fixture.state().report?.text).toContain('检查：应 2，发现问题 1\n');
  });
});
