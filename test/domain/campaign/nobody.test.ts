import { DAY, plusDays, startOfDay, HOUR } from '../../../src/domain/calendar/instant';
import { defaultCalendar } from '../../../src/domain/calendar/default-calendar';
import { lightOfCampaign } from '../../../src/domain/campaign/limits/lights';
import { waitsOf } from '../../../src/domain/campaign/limits/waits';
import { check, inspection, walkThrough } from '../../../src/domain/campaign/templates/inspections';
import { session } from '../../../src/domain/campaign/templates/session';
import type { Template } from '../../../src/domain/campaign/templates/template';
import { visitDay } from '../../../src/domain/campaign/templates/visits';
import type { Actor } from '../../../src/domain/people/people';
import { OFFICE, openStage, PROOF, SUPERVISOR, type Stage } from './stage';

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
function opened(template: Template, proposed: object = LINE_UP): Stage {
  const about = { proposed: true as const, day: DAY_OF_IT, ...proposed };
  return openStage(template, about, startOfDay('2026-03-11') + 9 * HOUR);
}
const LINE_UP = {
  targets: [
    { id: 'f-1', title: '一号', unit: 'tax' },
    { id: 'f-2', title: '二号' },
  ],
  members: [{ id: 'supervisors-s-1', title: '作风监督员 s-1' }],
};

const light = (stage: Stage): string => lightOfCampaign(stage.state(), stage.now(), defaultCalendar);
const typesOf = (stage: Stage, type: string): number => stage.facts().filter((fact) => fact.type === type).length;

describe.each(ON_THE_CALENDAR)('%s, for which nobody does anything for the whole period', (_row, template) => {
  it('is asked of the office before its day, then of the centre and of the supervisor, red, each by name', () => {
    const stage = opened(template);
    expect(waitsOf(stage.state()).map(({ key }) => key)).toContain('task:confirm');
    stage.until(MORNING - 1);
    const escalated = stage.facts().flatMap((fact) => (fact.type === 'task-escalated' ? [fact.body.to] : []));
    expect(escalated).toEqual(['centre', 'supervisor']);
    expect([stage.state().status, light(stage)]).toEqual(['preparing', 'red']);
    expect(waitsOf(stage.state()).find(({ key }) => key === 'task:confirm')?.holder).toEqual({ role: 'supervisor' });
  });

  it('begins on its day all the same, and is never published, never closed, always red with a name', () => {
    const stage = opened(template);
    stage.until(MORNING);
    expect(stage.state().status).toBe('under-way');
    for (let day = 1; day <= 365; day += 7) {
      stage.until(MORNING + day * DAY);
      expect([day, light(stage)]).toEqual([day, 'red']);
      expect(waitsOf(stage.state()).every(({ holder }) => holder.role.length > 0)).toBe(true);
    }
    const { status, report, tasks } = stage.state();
    expect(['reporting', 'following']).toContain(status);
    expect(report?.release).not.toBe('published');
    expect(report?.text).toContain('本次没有开展：应办');
    expect(report?.text).toContain('未完成：确认对象和人员');
    expect(tasks.find(({ id }) => id === 'account')?.holder).toEqual({ role: 'supervisor' });
  });

  it('with nobody in the registry is red and accounted for, where it closed green, 0 of 0', () => {
    const stage = opened(template, {});
    stage.until(MORNING + 200 * DAY);
    expect([light(stage), typesOf(stage, 'closed')]).toEqual(['red', 0]);
    expect(stage.state().report?.text).toContain('本次没有开展：没有确定对象和人员，没有人办理任何事项');
    expect(stage.state().report?.release).not.toBe('published');
    expect(stage.act(OFFICE, 'release-report', { how: 'published' })).toHaveProperty('code');
  });

  it('cannot be published by hand either; once somebody has accounted for it, it closes and stays red', () => {
    const stage = opened(template);
    stage.until(MORNING);
    stage.done(OFFICE, 'conclude', {});
    expect(stage.act(OFFICE, 'release-report', { how: 'published' })).toMatchObject({ code: 'nothing-carried-out' });
    stage.done(OFFICE, 'release-report', { how: 'filed' });
    stage.until(MORNING + 7 * DAY);
    const why = { task: 'account', outcome: 'explained' };
    expect(stage.act(CENTRE, 'record', why)).toMatchObject({ code: 'answers-incomplete' });
    const answers = [
      { check: 'why', text: '全员参加抗洪' },
      { check: 'who', text: '办公室主任' },
    ];
    stage.done(CENTRE, 'record', { ...why, answers });
    stage.until(MORNING + 40 * DAY);
    expect([stage.state().status, light(stage)]).toEqual(['closed', 'red']);
    expect(stage.state().tasks.find(({ id }) => id === 'account')?.done?.late).toBe(true);
    expect(stage.state().summary).toContain('任务完成 1/');
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
    const stage = openStage(visitDay, LINE_UP);
    expect(stage.state().tasks).toEqual([]);
  });
});

describe('what was only partly done', () => {
  it('is accounted for too, and is green once it has been made up for', () => {
    const stage = opened(visitDay);
    stage.done(OFFICE, 'begin', {});
    stage.done(OFFICE, 'record', { task: 'visit:f-1', outcome: 'visited' });
    stage.done(OFFICE, 'conclude', {});
    stage.done(OFFICE, 'release-report', { how: 'filed' });
    expect(light(stage)).toBe('red');
    stage.done(OFFICE, 'record', { task: 'visit:f-2', outcome: 'visited' });
    expect(light(stage)).toBe('green');
    expect(waitsOf(stage.state()).map(({ key }) => key)).toContain('task:account');
  });

  it('said to be not done is not carried out: a walk that nobody walked is not published', () => {
    const stage = opened(walkThrough);
    stage.done(OFFICE, 'begin', {});
    for (const { id } of LINE_UP.targets) stage.done(OFFICE, 'record', { task: `walk:${id}`, outcome: 'not-walked' });
    stage.until(MORNING + 120 * DAY);
    expect(stage.state().report).toMatchObject({ release: 'filed' });
    expect(stage.state().report?.text).toContain('走一遍：应 2，未走 2');
  });

  it('and a session to which nobody came and which decided nothing is filed, where it was published', () => {
    const stage = openStage(session, { day: plusDays('2026-03-02', 18) });
    stage.until(stage.now() + 60 * DAY);
    expect(stage.state().report?.release).toBe('filed');
    expect(light(stage)).toBe('red');
  });

  it('what somebody found is published as before', () => {
    const stage = opened(check);
    stage.done(OFFICE, 'begin', {});
    stage.done(OFFICE, 'record', { task: 'inspect:f-1', outcome: 'faults', evidence: PROOF });
    stage.until(MORNING + 90 * DAY);
    expect(stage.state().report).toMatchObject({ release: 'published' });
    expect(stage.state().report?.text).toContain('检查：应 2，发现问题 1\n');
  });
});
