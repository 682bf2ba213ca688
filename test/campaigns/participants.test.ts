import { dayOf, plusDays } from '../../src/domain/calendar/instant';
import type { CampaignView } from '../../src/domain/campaign/view/view-schema';
import { get, post } from '../support/api';
import { appealOnce, openCampaignFixture, PROOF, type CampaignFixture } from './fixture';

let fixture: CampaignFixture;
beforeAll(async () => {
  fixture = await openCampaignFixture();
  const term = { termFrom: '2026-01-01', termTo: plusDays(dayOf(Date.now()), 30) };
  await registered('assessors/a-1', { post: '高校法学院', origin: 'assessor', ...term });
  await registered('assessors/a-2', { post: '第三方测评公司', origin: 'third-party', ...term });
  await registered('assessors/over', {
    post: '往届评估员',
    origin: 'assessor',
    termFrom: '2020-01-01',
    termTo: '2020-12-31',
  });
  await registered('teams/t-1', { name: '第一服务团队', unit: 'tax' });
  await registered('bodies/inspection-office', { name: '市委巡察办' });
  await registered('firms/f-1', { name: '甲重工', district: '铜山区', aboveScale: true });
});
afterAll(() => fixture.close());

async function registered(record: string, body: object): Promise<void> {
  const { status, body: answer } = await post(fixture.api, `/v1/${record}`, body, await office());
  if (status >= 300) throw new Error(`${record}: ${status} ${JSON.stringify(answer)}`);
}

const office = (): Promise<string> => fixture.api.keyOf('office');

async function madeFor(record: string): Promise<{ status: number; body: { key?: string; code?: string } }> {
  const asked = { role: 'participant', record, title: '参与者账号' };
  return post(fixture.api, '/v1/keys', asked, await fixture.api.keyOf('operator'));
}

async function accountOf(record: string): Promise<string> {
  const { body } = await madeFor(record);
  return body.key ?? '';
}

const act = (id: string, name: string, body: object, key: string) =>
  post(fixture.api, `/v1/campaigns/${id}/acts/${name}`, body, key);

const seen = async (id: string, key: string): Promise<{ status: number; body: CampaignView }> =>
  get(fixture.api, `/v1/campaigns/${id}`, key);

describe('P6: a covert check by assessors', () => {
  it('is entered by each assessor, and the unit learns of it by what it has to put right', async () => {
    const [first, second, unit] = [
      await accountOf('assessors/a-1'),
      await accountOf('assessors/a-2'),
      await fixture.api.keyOf('unit', 'tax'),
    ];
    const targets = [
      { id: 'hall', title: '办税大厅', unit: 'tax' },
      { id: 'window', title: '房产窗口', unit: 'housing' },
    ];
    const { id } = await fixture.open({
      ...{ kind: 'check', name: 'p6', mode: 'covert', targets, memberRecords: ['assessors/a-1'] },
    });
    expect((await seen(id, unit)).status).toBe(404);
    expect((await get(fixture.api, '/v1/campaigns', unit)).body).toEqual({ items: [] });
    await fixture.act(id, 'office', 'begin');
    expect((await seen(id, unit)).status).toBe(404);
    expect((await seen(id, second)).status).toBe(404);
    expect((await act(id, 'record', { task: 'inspect:hall', outcome: 'in-order' }, second)).status).toBe(404);

    const faults = { task: 'inspect:hall', outcome: 'faults', evidence: PROOF };
    expect((await act(id, 'record', faults, first)).status).toBe(200);
    const finding = { text: '一次性告知不到位', use: 'rectification', unit: 'tax', target: 'hall' };
    expect((await act(id, 'find', finding, first)).status).toBe(200);
    const known = await fixture.read(id);
    expect(known.tasks[0]).toMatchObject({ done: { by: { role: 'participant', record: 'assessors/a-1' } } });
    expect(known.findings).toMatchObject([{ id: 'f1', foundBy: 'assessors/a-1' }]);

    const told = await seen(id, unit);
    expect(told.body).toMatchObject({ items: [{ id: 'r-f1' }], findings: [{ id: 'f1' }], targets: [], tasks: [] });
    expect(told.body).not.toHaveProperty('mode');
    expect((await seen(id, await fixture.api.keyOf('unit', 'housing'))).status).toBe(404);
    const { body } = await get(fixture.api, '/v1/campaigns', unit);
    expect((body as { items: CampaignView[] }).items[0]).not.toHaveProperty('mode');

    // Nobody goes to the second window: it stands in the report as not done.
    const over = await fixture.pass(id, 40);
    expect(over.report?.text).toContain('检查：应 2，发现问题 1');
    expect((await seen(id, unit)).body).toMatchObject({ mode: 'covert' });
  });

  it('has no account outside a term, and an account ends with its record', async () => {
    expect((await madeFor('assessors/over')).body.code).toBe('not-in-term');
    expect((await madeFor('assessors/nobody')).body.code).toBe('record-unknown');
    await registered('assessors/a-3', {
      post: '退出者',
      origin: 'resident',
      termFrom: '2026-01-01',
      termTo: '2099-12-31',
    });
    const key = await accountOf('assessors/a-3');
    expect((await get(fixture.api, '/v1/campaigns', key)).status).toBe(200);
    await post(fixture.api, '/v1/assessors/a-3/retire', {}, await office(), { 'If-Match': '"1"' });
    expect((await get(fixture.api, '/v1/campaigns', key)).status).toBe(401);
  });
});

describe('X8: two reports, two feedbacks', () => {
  it('both bodies acknowledge and report back themselves, and the one that does not is asked again', async () => {
    const body = await accountOf('bodies/inspection-office');
    const unit = await fixture.api.keyOf('unit', 'tax');
    const targets = [{ id: 'institute', title: '下属单位', unit: 'tax' }];
    const { id } = await fixture.open({ kind: 'patrol', name: 'x8', mode: 'joint', targets });
    await fixture.act(id, 'office', 'begin');
    await fixture.act(id, 'office', 'record', { task: 'inspect:institute', outcome: 'in-order' });
    await fixture.act(id, 'office', 'conclude');
    await fixture.act(id, 'office', 'release-report', { how: 'filed' });
    const received = (of: string) => ({ task: `receipt:${of}`, outcome: 'received' });
    expect((await act(id, 'record', received('tax'), body)).status).toBe(404);
    expect((await act(id, 'record', received('inspection-office'), body)).status).toBe(200);
    expect((await act(id, 'record', received('tax'), unit)).status).toBe(200);
    const back = { task: 'feedback:inspection-office', outcome: 'fed-back', evidence: PROOF };
    expect((await act(id, 'record', back, body)).status).toBe(200);
    expect((await seen(id, body)).body.tasks.map(({ id: task }) => task)).toEqual([
      'receipt:inspection-office',
      'feedback:inspection-office',
    ]);
    const waiting = await fixture.pass(id, 60);
    expect(waiting).toMatchObject({ status: 'following', light: 'red', next: { unit: 'tax' } });
  });
});

describe('G8: an integrity feedback card', () => {
  it('is filled by the firm, and an adverse one of a city-wide day is an appeal of the firm and its district', async () => {
    const firm = await accountOf('firms/f-1');
    const team = await accountOf('teams/t-1');
    const { id, targets } = await fixture.open({
      ...{ kind: 'visit-day', name: 'g8', targets: [{ id: 'f-1', title: '甲重工', unit: 'tax' }] },
      memberRecords: ['teams/t-1'],
    });
    expect(targets).toMatchObject([{ id: 'f-1', district: '铜山区' }]);
    await fixture.act(id, 'office', 'begin');
    expect((await act(id, 'record', { task: 'visit:f-1', outcome: 'visited' }, firm)).status).toBe(404);
    expect((await act(id, 'record', { task: 'visit:f-1', outcome: 'visited' }, team)).status).toBe(200);
    await fixture.act(id, 'office', 'conclude');
    await fixture.act(id, 'office', 'release-report', { how: 'filed' });
    const card = {
      ...{ task: 'feedback-card:f-1', outcome: 'adverse', note: '要求赞助' },
      answers: [
        { check: 'clean', yes: false },
        { check: 'useful', score: 10 },
      ],
    };
    expect((await act(id, 'record', card, team)).status).toBe(404);
    expect((await act(id, 'find', { text: '乱收费', use: 'noted' }, firm)).status).toBe(404);
    const waiting = (await get(fixture.api, '/v1/tasks', firm)).body as { items: object[] };
    expect(waiting.items).toMatchObject([
      { campaign: id, key: 'task:feedback-card:f-1', what: '廉洁反馈卡（甲重工）' },
    ]);
    expect((await get(fixture.api, '/v1/tasks', team)).body).toEqual({ items: [] });
    expect((await act(id, 'record', card, firm)).status).toBe(200);
    expect((await get(fixture.api, '/v1/tasks', firm)).body).toEqual({ items: [] });
    const known = await fixture.read(id);
    expect(known.findings).toMatchObject([{ text: '要求赞助', use: 'appeal', district: '铜山区', target: 'f-1' }]);
    expect(known.tasks[1]).toMatchObject({ done: { by: { role: 'participant', record: 'firms/f-1' } } });
    const appeal = await appealOnce(fixture, `campaign~visit-day-g8-f1`, () => true);
    expect(appeal).toMatchObject({ district: '铜山区' });
  });
});
