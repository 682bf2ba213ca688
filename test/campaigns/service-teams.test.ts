import request from 'supertest';
import writeWorkbook from 'write-excel-file/node';
import { MEDIA_TYPES } from '../../src/intake/formats';
import { get, post } from '../support/api';
import { openCampaignFixture, type CampaignFixture } from './fixture';

let fixture: CampaignFixture;
beforeAll(async () => {
  fixture = await openCampaignFixture();
});
afterAll(() => fixture.close());

/** Imports a registry from a workbook as the office sends it, or as somebody else tries to. */
async function importing(kind: string, rows: readonly (readonly string[])[], key?: string) {
  const { api } = fixture;
  const sheet = rows.map((row) => row.map((value) => ({ value, type: String })));
  const { status, body } = await request(api.url)
    .post(`/v1/records/${kind}/workbook`)
    .set('Authorization', `Bearer ${key ?? (await api.keyOf('office'))}`)
    .set('Content-Type', MEDIA_TYPES.xlsx)
    .send(await writeWorkbook(sheet).toBuffer());
  return { status, body: body as object };
}

const FIRMS = [
  ['编号', '名称', '区县', '规模以上'],
  ['f-1', '甲重工', '云龙区', '是'],
  ['f-2', '乙机床', '云龙区', '是'],
  ['f-3', '丙电子', '鼓楼区', '是'],
  ['f-4', '丁面馆', '鼓楼区', '否'],
];
const TEAMS = [
  ['编号', '名称', '单位'],
  ['t-1', '第一服务团队', 'tax'],
  ['t-2', '第二服务团队', 'housing'],
];
const PAIRINGS = [
  ['编号', '企业', '团队'],
  ['p-1', 'f-1', 't-1'],
  ['p-2', 'f-2', 't-1'],
];

/** Who is uncovered, and how many are not. */
async function coverage(): Promise<object> {
  const { body } = await get(fixture.api, '/v1/coverage', await fixture.api.keyOf('office'));
  const { uncovered, ...counts } = body as { uncovered: { id: string }[] };
  return { ...counts, uncovered: uncovered.map(({ id }) => id) };
}

/** An account as the operator gives it out. */
async function accountOf(unit: string): Promise<string> {
  const asked = { role: 'unit', unit, title: '服务团队账号' };
  const made = await post(fixture.api, '/v1/keys', asked, await fixture.api.keyOf('operator'));
  expect(made.status).toBe(201);
  return (made.body as { key: string }).key;
}

interface FirmFile {
  readonly pairings: readonly object[];
  readonly visits: readonly object[];
  readonly obligations: readonly object[];
}

const fileOf = async (firm: string, key: string): Promise<FirmFile> =>
  (await get(fixture.api, `/v1/firms/${firm}/file`, key)).body as FirmFile;

describe('S1: teams that cover every firm above scale', () => {
  it('are imported, checked for whom they leave out, visit on a campaign of their own, and cover all at its end', async () => {
    const { api } = fixture;
    expect((await importing('firms', FIRMS)).body).toMatchObject({ imported: true, changed: 4 });
    expect((await importing('teams', TEAMS)).body).toMatchObject({ imported: true, changed: 2 });
    const astray = await importing('pairings', [...PAIRINGS, ['p-3', 'f-9', 't-2']]);
    expect(astray.body).toMatchObject({ imported: false, errors: [{ row: 4, column: '企业' }] });
    expect(await coverage()).toEqual({ aboveScale: 3, covered: 0, uncovered: ['f-3', 'f-1', 'f-2'] });
    expect((await importing('pairings', PAIRINGS)).body).toMatchObject({ imported: true, changed: 2 });
    expect(await coverage()).toEqual({ aboveScale: 3, covered: 2, uncovered: ['f-3'] });

    const team = await accountOf('tax');
    const stranger = await accountOf('transport');
    expect((await importing('firms', FIRMS, team)).status).toBe(403);
    expect((await get(api, '/v1/coverage', team)).status).toBe(403);

    const { id, members } = await fixture.open({
      ...{ kind: 'visit-day', name: 's1', memberRecords: ['teams/t-1', 'teams/t-2'] },
      targets: [
        { id: 'f-1', title: '甲重工', unit: 'tax' },
        { id: 'f-2', title: '乙机床', unit: 'tax' },
        { id: 'f-3', title: '丙电子' },
      ],
    });
    expect(members).toMatchObject([
      { id: 'teams-t-1', unit: 'tax' },
      { id: 'teams-t-2', unit: 'housing' },
    ]);
    // Nobody begins it: it does so itself once its preparing is over, holidays or not.
    let begun = await fixture.pass(id, 1);
    for (let days = 1; begun.status === 'preparing' && days < 30; days += 1) begun = await fixture.pass(id, 1);
    expect(begun.status).toBe('under-way');
    const visit = (firm: string) => ({ task: `visit:${firm}`, outcome: 'visited', members: ['teams-t-1'] });
    await fixture.act(id, 'office', 'record', visit('f-1'));
    await fixture.act(id, 'office', 'record', visit('f-2'));
    expect((await importing('pairings', [...PAIRINGS, ['p-3', 'f-3', 't-2']])).body).toMatchObject({
      ...{ imported: true, changed: 1 },
    });
    expect(await coverage()).toEqual({ aboveScale: 3, covered: 3, uncovered: [] });

    expect((await get(api, `/v1/campaigns/${id}`, team)).body).toMatchObject({ id, status: 'under-way' });
    expect((await get(api, '/v1/campaigns', team)).body).toMatchObject({ items: [{ id }] });
    expect((await get(api, `/v1/campaigns/${id}`, stranger)).status).toBe(404);
    expect((await get(api, '/v1/campaigns', stranger)).body).toEqual({ items: [] });
    const acts = (await get(api, `/v1/campaigns/${id}/acts`, team)).body as { items: { act: string }[] };
    expect(acts.items.map(({ act }) => act)).not.toContain('conclude');

    // The third was not visited: somebody has to say why before it is over.
    expect(await fixture.pass(id, 40)).toMatchObject({ status: 'following', light: 'red' });
    const answers = [
      { check: 'why', text: '企业搬迁' },
      { check: 'who', text: '办公室主任' },
    ];
    await fixture.act(id, 'supervisor', 'record', { task: 'account', outcome: 'explained', answers });
    const closed = await fixture.pass(id, 1);
    expect(closed).toMatchObject({ status: 'closed', report: { release: 'filed' } });
    expect(closed.report?.text).toContain('走访：应 3，已走访 2');
    expect(closed.report?.text).toContain('未完成：走访 f-3');
    expect(await fileOf('f-1', team)).toMatchObject({
      ...{ pairings: [{ id: 'p-1', body: { team: 't-1' } }] },
      visits: [{ campaign: id, task: 'visit', outcome: 'visited' }],
    });
    expect(await fileOf('f-3', team)).toMatchObject({
      ...{ pairings: [{ id: 'p-3' }], visits: [], obligations: [{ rule: 'firm-visit', done: 0, owed: 1 }] },
    });
    expect(api.lines.filter((line) => line.includes('differs from its schema'))).toEqual([]);
  });
});
