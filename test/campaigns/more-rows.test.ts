import { dayOf, plusDays } from '../../src/domain/calendar/instant';
import type { CampaignView } from '../../src/domain/campaign/view/view-schema';
import { walkThrough } from '../../src/domain/campaign/templates/inspections';
import { get } from '../support/api';
import { eventually } from '../support/neighbours/receiver';
import { appealOnce, openCampaignFixture, PROOF, type CampaignFixture } from './fixture';

let fixture: CampaignFixture;
beforeAll(async () => {
  fixture = await openCampaignFixture();
});
afterAll(() => fixture.close());

/** From the end of what was done to its report: filed or published by the office. */
async function reported(id: string, how = 'filed'): Promise<CampaignView> {
  await fixture.act(id, 'office', 'conclude');
  return fixture.act(id, 'office', 'release-report', { how });
}

/** A report's acts on an item, to its crossing-off. */
async function rectified(id: string, item: string, unit: string): Promise<CampaignView> {
  await fixture.act(id, unit, 'report-item', { item, text: '已改到位', evidence: PROOF });
  return fixture.act(id, 'office', 'verify-item', { item, accepted: true, reason: '现场核实' });
}

describe('X7 and X8: a patrol', () => {
  it.each(['joint', 'special', 'internal', 'mutual'])(
    'of the mode %s goes to its two bodies, which answer in time',
    async (mode) => {
      const targets = [{ id: 'institute', title: '下属单位', unit: 'tax' }];
      const { id } = await fixture.open({ kind: 'patrol', name: `row-${mode}`, mode, targets });
      await fixture.act(id, 'office', 'begin');
      await fixture.act(id, 'office', 'record', { task: 'inspect:institute', outcome: 'faults', evidence: PROOF });
      await fixture.act(id, 'office', 'find', {
        text: '制度空转',
        use: 'rectification',
        unit: 'tax',
        target: 'institute',
      });
      expect((await reported(id)).tasks.filter(({ state }) => state === 'open')).toHaveLength(4);
      for (const [body, by] of [
        ['inspection-office', 'office'],
        ['tax', 'tax'],
      ] as const) {
        await fixture.act(id, by, 'record', { task: `receipt:${body}`, outcome: 'received' });
        const bare = await fixture.try(id, by, 'record', { task: `feedback:${body}`, outcome: 'fed-back' });
        expect(bare.status).toBe(409);
        await fixture.act(id, by, 'record', { task: `feedback:${body}`, outcome: 'fed-back', evidence: PROOF });
      }
      const closed = await rectified(id, 'r-f1', 'tax');
      expect(closed.status).toBe('closed');
      expect(closed.summary).toMatch(/巡察办 收到报告：\d{4}-.*\n市税务局 收到报告：.*\n巡察办 反馈：/);
    },
  );

  it('is one of several rounds, each of them its own', async () => {
    const round = { kind: 'patrol', period: '2027', mode: 'internal' };
    const third = await fixture.open({ ...round, name: '2027-r3', round: 3 });
    expect(third).toMatchObject({ round: 3, title: '作风巡查 2027 第 3 轮' });
    expect((await fixture.open({ ...round, name: '2027-r4', round: 4 })).id).not.toBe(third.id);
  });
});

describe('X14: a meeting of leaders with entrepreneurs', () => {
  it('makes appeals of the issues raised, and follows the measures promised to their day', async () => {
    const { id } = await fixture.open({ kind: 'meeting', name: 'row', units: ['tax'], district: '云龙区' });
    await fixture.act(id, 'tax', 'record', { task: 'invitation:tax', outcome: 'coming' });
    await fixture.act(id, 'office', 'begin');
    await fixture.act(id, 'office', 'find', { text: '反映停车难', use: 'appeal' });
    const day = plusDays(dayOf(Date.now()), 20);
    await fixture.act(id, 'office', 'promise', { unit: 'tax', what: '开通网上变更', day });
    expect((await appealOnce(fixture, 'campaign~meeting-row-f1', () => true))['channel']).toBe('meeting');
    expect((await reported(id, 'published')).status).toBe('following');
    // Past the promised day, and before the three working days of the first supervision are over on any calendar.
    const late = await fixture.pass(id, 22);
    expect(late.items).toMatchObject([
      { id: 'p1', kind: 'promise', level: 1, light: expect.stringMatching(/green|yellow|red/) },
    ]);
    expect(await rectified(id, 'p1', 'tax')).toMatchObject({ status: 'closed', items: [{ late: true }] });
  });
});

describe('X16 and X4: a survey by young cadres and teams', () => {
  it('hands in a list of four kinds of problem, and makes appeals of them', async () => {
    const members = [
      { id: 'cadre-1', title: '社区青年干事', unit: 'housing' },
      { id: 'team-2', title: '双报到团队', unit: 'tax' },
    ];
    const { id } = await fixture.open({ kind: 'survey', name: 'row', members, district: '鼓楼区' });
    await fixture.act(id, 'office', 'begin');
    const list = { task: 'list:cadre-1', outcome: 'handed-in' };
    const problems = [
      { text: '路灯不亮', use: 'appeal', kind: 'livelihood', category: '道路照明' },
      { text: '楼道堆物', use: 'noted', kind: 'safety' },
      { text: '消防栓无水', use: 'noted', kind: 'safety' },
    ];
    const unsorted = [...problems, { text: '没有类别', use: 'noted' }];
    for (const wrong of [list, { ...list, problems: unsorted }, { ...list, outcome: 'nothing-found', problems }])
      expect((await fixture.try(id, 'housing', 'record', wrong)).status).toBe(409);
    expect(await fixture.read(id)).toMatchObject({ findings: [], counts: { done: 0 } });
    await fixture.act(id, 'housing', 'record', { ...list, problems });
    const others = await fixture.try(id, 'housing', 'record', { task: 'list:team-2', outcome: 'nothing-found' });
    expect(others.status).toBe(404);
    expect(await appealOnce(fixture, 'campaign~survey-row-f1', () => true)).toMatchObject({
      ...{ channel: 'survey', district: '鼓楼区' },
    });
    const done = await reported(id);
    expect(done.report?.text).toContain('未完成：提交问题清单 team-2');
    expect(done.report?.text).toContain('其中民生类 1，安全类 2，环境类 0，治理类 0');
    expect(done.report?.text).not.toContain('评分');
    expect(done.counts).toMatchObject({ tasks: 2, done: 1, shortfalls: 1, findings: 3 });
  });
});

describe('P6 and P7: a check, open, covert, by third parties or carried by a case', () => {
  it('has what it finds rectified by the unit', async () => {
    const targets = [{ id: 'hall', title: '办事大厅', unit: 'housing' }];
    const { id } = await fixture.open({ kind: 'check', name: 'row', mode: 'covert', targets });
    await fixture.act(id, 'office', 'begin');
    await fixture.act(id, 'office', 'record', { task: 'inspect:hall', outcome: 'faults', evidence: PROOF });
    await fixture.act(id, 'office', 'find', {
      text: '窗口无人',
      use: 'rectification',
      unit: 'housing',
      target: 'hall',
    });
    await reported(id, 'published');
    expect((await rectified(id, 'r-f1', 'housing')).status).toBe('closed');
  });
});

describe('P14: a self-examination by three questions', () => {
  it('is answered by each unit for itself; who does not answer is named in the report', async () => {
    const { id } = await fixture.open({ kind: 'self-examination', name: 'row', units: ['tax', 'housing'] });
    await fixture.act(id, 'office', 'begin');
    const answers = ['why', 'who', 'when'].map((check) => ({ check, text: '已查明' }));
    const task = 'three-questions:tax';
    const half = await fixture.try(id, 'tax', 'record', { task, outcome: 'handed-in', answers: answers.slice(1) });
    expect(half).toMatchObject({ status: 409, body: { code: 'answers-incomplete' } });
    await fixture.act(id, 'tax', 'record', { task, outcome: 'handed-in', answers });
    const dueDay = plusDays(dayOf(Date.now()), 12);
    const own = { text: '一窗未通', use: 'rectification', unit: 'tax', dueDay };
    const dated = await fixture.act(id, 'tax', 'find', own);
    expect(dated.items).toMatchObject([{ id: 'r-f1', dueAt: `${plusDays(dueDay, 1)}T00:00:00+08:00` }]);
    expect((await fixture.try(id, 'tax', 'find', { ...own, unit: 'housing' })).status).toBe(403);
    const out = await reported(id);
    expect(out.report?.text).toMatch(/未完成：三问自查 housing/);
    expect((await rectified(id, 'r-f1', 'tax')).status).toBe('closed');
  });
});

describe('S6 and L1: a walk-through', () => {
  it('is scored by forms and aspects and by a panel, and its improvements are followed to completion', async () => {
    const { id } = await fixture.open({
      ...{ kind: 'walk-through', name: 'row', targets: [{ id: 'permit', title: '施工许可', unit: 'housing' }] },
      members: [{ id: 'rep', title: '企业代表' }],
    });
    await fixture.act(id, 'office', 'begin');
    const answers = (walkThrough.tasks[0]?.checks ?? []).map(({ id: check }) => ({ check, score: 75 }));
    await fixture.act(id, 'housing', 'record', { task: 'walk:permit', outcome: 'walked', answers });
    const panel = [{ check: 'overall', score: 85 }];
    await fixture.act(id, 'office', 'record', { task: 'panel:rep', outcome: 'scored', answers: panel });
    await fixture.act(id, 'housing', 'find', {
      text: '合并两次提交',
      use: 'rectification',
      unit: 'housing',
      target: 'permit',
    });
    expect((await reported(id, 'published')).report?.text).toContain('走一遍：应 1，已走 1；评分 75');
    expect((await rectified(id, 'r-f1', 'housing')).status).toBe('closed');
  });
});

describe('G1: a work plan', () => {
  it('has milestones with limits and lights, asked for until they are reached', async () => {
    const targets = [{ id: 'one-window', title: '一窗通办', unit: 'housing', assisting: ['transport'] }];
    const { id } = await fixture.open({ kind: 'work-plan', name: 'row', lead: 'tax', targets, units: ['housing'] });
    await fixture.act(id, 'office', 'begin');
    expect((await fixture.pass(id, 70)).tasks).toMatchObject([{ state: 'open', light: 'yellow' }]);
    expect((await fixture.pass(id, 40)).tasks).toMatchObject([{ state: 'open', light: 'red' }]);
    await fixture.act(id, 'housing', 'record', { task: 'milestone:one-window', outcome: 'reached', evidence: PROOF });
    expect(await reported(id, 'published')).toMatchObject({ status: 'closed', tasks: [{ done: { late: true } }] });
  });

  it('has a day for each milestone, and units that take part in it', async () => {
    const day = plusDays(dayOf(Date.now()), 500);
    const soon = plusDays(dayOf(Date.now()), 10);
    const targets = [
      { id: 'first', title: '出台方案', unit: 'housing', assisting: ['water'], day: soon },
      { id: 'last', title: '一网通办', unit: 'tax', day },
    ];
    const { id } = await fixture.open({ kind: 'work-plan', name: 'two-years', targets });
    const begun = await fixture.act(id, 'office', 'begin');
    expect(begun.tasks.map(({ dueAt }) => dueAt?.slice(0, 10))).toEqual([plusDays(soon, 1), plusDays(day, 1)]);
    const { api } = fixture;
    expect((await get(api, `/v1/campaigns/${id}`, await api.keyOf('unit', 'water'))).status).toBe(200);
    const later = await fixture.pass(id, 300);
    expect(later.tasks.map(({ light }) => light)).toEqual(['red', 'green']);
    expect(later.status).toBe('under-way');
  });
});

describe('G8: a feedback card after a visit', () => {
  it('becomes an appeal when it is adverse', async () => {
    const targets = [{ id: 'firm-9', title: '九号企业' }];
    const { id } = await fixture.open({ kind: 'visit-day', name: 'row', targets, district: '泉山区' });
    await fixture.act(id, 'office', 'begin');
    await fixture.act(id, 'office', 'record', { task: 'visit:firm-9', outcome: 'visited' });
    await reported(id);
    const answers = [
      { check: 'clean', yes: false },
      { check: 'useful', score: 5 },
    ];
    const card = { task: 'feedback-card:firm-9', outcome: 'adverse', note: '走访增加负担', answers };
    await fixture.act(id, 'office', 'record', card);
    const appeal = await appealOnce(fixture, 'campaign~visit-day-row-f1', () => true);
    expect(appeal).toMatchObject({ title: '走访增加负担', district: '泉山区' });
    await eventually(async () => (await fixture.read(id)).status === 'closed');
  });
});
