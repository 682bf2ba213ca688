import { dayOf, plusDays } from '../../src/domain/calendar/instant';
import type { CampaignView } from '../../src/domain/campaign/view/view-schema';
import { get, post } from '../support/api';
import { appealOnce, openCampaignFixture, type CampaignFixture } from './fixture';

let fixture: CampaignFixture;
beforeAll(async () => {
  fixture = await openCampaignFixture();
  for (const [path, body] of RECORDS) await save(path, body);
});
afterAll(() => fixture.close());

const today = dayOf(Date.now());
const open = { state: 'open', sector: '装备制造' };
const RECORDS: readonly (readonly [path: string, body: object])[] = [
  ['/v1/firms/f-1', { name: '测试重工', district: '铜山区', aboveScale: true }],
  ['/v1/firms/f-2', { name: '测试机床', district: '铜山区', aboveScale: false }],
  ['/v1/teams/t-1', { name: '第一服务团队', unit: 'tax' }],
  ['/v1/members/m-1', { post: '社区青年干事', team: 't-1' }],
  ['/v1/pairings/p-1', { firm: 'f-1', team: 't-1' }],
  ['/v1/demands/d-1', { name: '招焊工', firm: 'f-1', text: '需要焊工二十名，长期用工', ...open }],
  ['/v1/demands/d-2', { name: '招焊工', firm: 'f-2', text: '需要焊工五名', ...open }],
  ['/v1/resources/r-1', { name: '焊工班毕业生', unit: 'housing', text: '焊工毕业生三十名可长期用工', ...open }],
  ['/v1/supervisors/s-1', { account: 'sup-1', origin: 'media', termFrom: today, termTo: plusDays(today, 90) }],
  ['/v1/supervisors/s-2', { account: 'sup-2', origin: 'media', termFrom: '2024-01-01', termTo: '2024-12-31' }],
];

async function save(path: string, body: object): Promise<void> {
  const { api } = fixture;
  expect([path, (await post(api, path, body, await api.keyOf('office'))).status]).toEqual([path, 201]);
}

async function stateOf(path: string): Promise<unknown> {
  const { api } = fixture;
  const { body } = await get(api, path, await api.keyOf('office'));
  return (body as { body: { state: string } }).body.state;
}

/** The campaign once every proposal agreed on has been written back. */
async function onceMatched(id: string, count: number): Promise<CampaignView> {
  for (let tries = 0; ; tries += 1) {
    const view = await fixture.read(id);
    if (tries === 100 || view.targets.filter(({ matched }) => matched !== undefined).length === count) return view;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

describe('S3 and X13: resources matched with demands', () => {
  it('are proposed, answered by both sides, and written back to the lists once', async () => {
    const { id, targets } = await fixture.open({ kind: 'matching', name: 'row' });
    expect(targets).toEqual([
      {
        ...{ id: 'm-1', title: '招焊工 ↔ 焊工班毕业生', unit: 'housing', assisting: ['tax'] },
        records: ['demands/d-1', 'resources/r-1'],
      },
      { id: 'm-2', title: '招焊工 ↔ 焊工班毕业生', unit: 'housing', records: ['demands/d-2', 'resources/r-1'] },
    ]);
    await fixture.act(id, 'office', 'begin');
    const yes = (task: string) => ({ task, outcome: 'matched' });
    await fixture.act(id, 'housing', 'record', yes('proposal:m-1'));
    expect((await fixture.try(id, 'housing', 'record', yes('demand:m-1'))).status).toBe(404);
    expect(await stateOf('/v1/demands/d-1')).toBe('open');
    await fixture.act(id, 'tax', 'record', yes('demand:m-1'));
    expect((await onceMatched(id, 1)).targets[0]).toMatchObject({ matched: 'matched' });
    expect([await stateOf('/v1/demands/d-1'), await stateOf('/v1/resources/r-1')]).toEqual(['matched', 'matched']);
    // The other firm has no team, so the office answers for it; but the resource is gone by now.
    await fixture.act(id, 'housing', 'record', yes('proposal:m-2'));
    await fixture.act(id, 'office', 'record', yes('demand:m-2'));
    expect((await onceMatched(id, 2)).targets[1]).toMatchObject({ matched: 'taken' });
    expect(await stateOf('/v1/demands/d-2')).toBe('open');
    const concluded = await fixture.act(id, 'office', 'conclude');
    expect(concluded.report?.text).toContain('对接成功 1 对：招焊工 ↔ 焊工班毕业生');
    expect((await fixture.act(id, 'office', 'release-report', { how: 'filed' })).status).toBe('closed');
    const { rows } = await fixture.city.pool.query(
      `select version from record_versions where id = 'r-1' order by version`,
    );
    expect(rows).toEqual([{ version: 1 }, { version: 2 }]);
  });
});

describe('X13: a briefing on policies', () => {
  it('is held by its lead, and who was there stands on record', async () => {
    const targets = ['f-1', 'f-2'].map((firm) => ({ id: firm, title: firm }));
    const { id } = await fixture.open({ kind: 'briefing', name: 'row', lead: 'tax', targets });
    await fixture.act(id, 'office', 'begin');
    await fixture.act(id, 'tax', 'record', { task: 'talk', outcome: 'held' });
    await fixture.act(id, 'office', 'record', { task: 'attendance:f-1', outcome: 'attended' });
    const concluded = await fixture.act(id, 'office', 'conclude');
    expect(concluded.report?.text).toContain('到场：应 2，到场 1，未到 1');
    const out = await fixture.act(id, 'office', 'release-report', { how: 'published' });
    expect(out).toMatchObject({ status: 'closed', report: { release: 'published' } });
  });
});

describe('X4 and X16: teams and young cadres of the registry', () => {
  it('are members of a survey by their record, and hand in what they found', async () => {
    const memberRecords = ['teams/t-1', 'members/m-1'];
    const { id, members } = await fixture.open({ kind: 'survey', name: 'teams', district: '铜山区', memberRecords });
    expect(members).toEqual([
      { id: 'teams-t-1', title: '第一服务团队', unit: 'tax' },
      { id: 'members-m-1', title: '社区青年干事', unit: 'tax' },
    ]);
    await fixture.act(id, 'office', 'begin');
    const problems = [{ text: '厂门口积水', use: 'appeal', kind: 'environment', category: '环境整治' }];
    await fixture.act(id, 'tax', 'record', { task: 'list:members-m-1', outcome: 'handed-in', problems });
    expect(await appealOnce(fixture, 'campaign~survey-teams-f1', () => true)).toMatchObject({ channel: 'survey' });
  });
});

describe('P6: appointed assessors', () => {
  it('are style supervisors within their term; others are refused', async () => {
    const check = { kind: 'check', name: 'assessors', mode: 'covert' };
    const { members } = await fixture.open({ ...check, memberRecords: ['supervisors/s-1'] });
    expect(members).toEqual([{ id: 'supervisors-s-1', title: '作风监督员 sup-1' }]);
    const { api } = fixture;
    const named = { ...check, name: 'other', memberRecords: ['supervisors/s-2', 'teams/none'] };
    const refused = await post(api, '/v1/campaigns', named, await api.keyOf('office'));
    expect(refused).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'body.memberRecords.0' }, { path: 'body.memberRecords.1' }] },
    });
  });
});
