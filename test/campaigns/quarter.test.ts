import { plusDays } from '../../src/domain/calendar/instant';
import type { CampaignView } from '../../src/domain/campaign/view/view-schema';
import { get } from '../support/api';
import { openCampaignFixture, PROOF, type CampaignFixture } from './fixture';
import { bring, dayComes, isInTime, opensAhead, seed, wednesdays, YEAR } from './quarter-play';

let fixture: CampaignFixture;
beforeAll(async () => {
  fixture = await openCampaignFixture();
  await seed(fixture);
});
afterAll(() => fixture.close());

interface Occasion {
  readonly period: string;
  readonly standing: string;
  readonly why?: string;
  readonly campaign?: { readonly id: string };
}

async function occasions(kind: string): Promise<Map<string, Occasion>> {
  const { api } = fixture;
  const { body } = await get(api, `/v1/occasions?kind=${kind}`, await api.keyOf('office'));
  return new Map((body as { items: Occasion[] }).items.map((one) => [one.period, one]));
}

/** Ended, with nobody having done anything: red, named, filed or not out at all, and still asked for. */
function expectNobody(left: CampaignView): void {
  expect(left).toMatchObject({ light: 'red', next: { role: expect.stringMatching(/office|centre|supervisor/) } });
  expect(left.status).not.toBe('closed');
  expect(left.report?.text).toContain('本次没有开展');
  expect(left.report?.text).toContain('未完成：确认对象和人员');
  expect(left.report?.release).not.toBe('published');
  expect(left.tasks.find(({ id }) => id === 'account')).toMatchObject({ state: 'open', role: 'supervisor' });
}

async function carriedOut(id: string, view: CampaignView, outcome: string): Promise<void> {
  for (const { id: task } of view.tasks.filter(({ id: one }) => /^(visit|inspect):/.test(one)))
    await fixture.act(id, 'office', 'record', { task, outcome, evidence: PROOF });
}

describe('X3: the visit days of a quarter, from an empty calendar to reports', () => {
  it('are opened in time, filled with whom the registry proposes, and say what took place: every other week nobody acts', async () => {
    const weeks = wednesdays(`${YEAR}-04-01`, `${YEAR}-07-01`);
    const visited: string[] = [];
    const acted: string[] = [];
    for (const [index, wednesday] of weeks.entries()) {
      const plan = await opensAhead(fixture, 'visit-day', wednesday);
      const { id, opens, period } = plan;
      expect(isInTime(plan)).toBe(true);
      const open = await fixture.read(id);
      expect(open).toMatchObject({ status: 'preparing', day: opens?.day, next: { role: 'office' } });
      expect(open.targets).toHaveLength(5);
      expect(open.targets.every(({ district }) => district === '云龙区')).toBe(true);
      expect(open.members.some(({ id: member }) => member.startsWith('teams-'))).toBe(true);
      expect(open.members.some(({ id: member }) => member.startsWith('leaders-'))).toBe(true);
      const day = opens?.day ?? '';
      if (index % 2 === 0) {
        await fixture.act(id, 'office', 'record', { task: 'confirm', outcome: 'confirmed' });
        await carriedOut(id, await bring(fixture, id, day), 'visited');
        visited.push(...open.targets.map((target) => target.id));
        acted.push(period.name);
      }
      await dayComes(fixture, 'visit-day', day);
      const left = await bring(fixture, id, plusDays(day, 40));
      if (index % 2 === 0)
        expect(left).toMatchObject({ status: 'closed', light: 'green', report: { release: 'filed' } });
      else expectNobody(left);
    }
    expect(new Set(visited)).toEqual(new Set(['f-1', 'f-2', 'f-3', 'f-4', 'f-5']));
    const held = await occasions('visit-day');
    expect(
      [...held.values()]
        .filter(({ standing }) => standing === 'held')
        .map(({ period }) => period)
        .sort(),
    ).toEqual(acted);
    const missed = [...held.values()].filter(({ standing }) => standing === 'not-held');
    expect(missed).toHaveLength(weeks.length - acted.length);
    expect(missed.every(({ why }) => why === '没有人办理任何事项')).toBe(true);
    expect((await occasions('visit-day-opening')).size).toBe(weeks.length);
  }, 300_000);
});

describe('P6: the checks of a quarter', () => {
  it('take turns by window and mode; the one for which nobody acts is not held, and its report is not published', async () => {
    const modes: (string | undefined)[] = [];
    const checked: string[][] = [];
    for (const [index, month] of ['04', '05', '06'].entries()) {
      const plan = await opensAhead(fixture, 'check', `${YEAR}-${month}-10`);
      const { id, opens } = plan;
      expect(isInTime(plan)).toBe(true);
      const open = await fixture.read(id);
      modes.push(open.mode);
      checked.push(open.targets.map((target) => target.id));
      expect(open.members).toHaveLength(5);
      const day = opens?.day ?? '';
      const isActed = index !== 1;
      if (isActed) await fixture.act(id, 'office', 'begin');
      if (isActed) await carriedOut(id, await bring(fixture, id, day), 'in-order');
      await dayComes(fixture, 'check', day);
      const left = await bring(fixture, id, plusDays(day, 60));
      if (isActed) expect(left).toMatchObject({ status: 'closed', light: 'green', report: { release: 'published' } });
      else expectNobody(left);
    }
    expect(modes).toEqual(['open', 'covert', 'third-party']);
    // Who was not checked in May comes round in June.
    expect(checked).toEqual([
      ['d-1', 'd-2', 'd-3'],
      ['d-4', 'd-5', 'd-1'],
      ['d-4', 'd-5', 'd-1'],
    ]);
    const standings = [...(await occasions('check')).values()].map(({ period, standing }) => [period, standing]);
    expect(standings.sort()).toEqual([
      [`${YEAR}-04`, 'held'],
      [`${YEAR}-05`, 'not-held'],
      [`${YEAR}-06`, 'held'],
    ]);
  }, 120_000);
});

describe.each([
  ['S6', 'walk-through', `${YEAR}-04-01`, 120],
  ['X6', 'special-inspection', `${YEAR}-03-01`, 160],
])('%s, for which nobody does anything at all', (_row, kind, coming, days) => {
  it('is opened in time and filled, asked of one after the other, red and named, and never published as done', async () => {
    const plan = await opensAhead(fixture, kind, coming);
    const { id, opens } = plan;
    const open = await fixture.read(id);
    expect(isInTime(plan, { amount: 10, unit: 'working-days' })).toBe(true);
    expect(open.targets.length).toBeGreaterThan(2);
    expect(open.members.length).toBeGreaterThan(2);
    expect(open.targets.some(({ unit }) => unit !== undefined)).toBe(true);
    const day = opens?.day ?? '';
    const eve = await bring(fixture, id, day, 8);
    expect(eve).toMatchObject({ status: 'preparing', light: 'red' });
    expect(eve.tasks).toMatchObject([{ id: 'confirm', state: 'open', role: 'supervisor' }]);
    await dayComes(fixture, kind, day);
    expectNobody(await bring(fixture, id, plusDays(day, days)));
    const standings = [...(await occasions(kind)).values()].map(({ standing, why }) => [standing, why]);
    expect(standings).toEqual([['not-held', '没有人办理任何事项']]);
  });
});
