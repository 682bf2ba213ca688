import { get, openApi, post, type TestApi } from '../../support/api';

let api: TestApi;
let office: string;
const save = (path: string, body: object, headers: Record<string, string> = {}) =>
  post(api, path, body, office, headers);

beforeAll(async () => {
  api = await openApi();
  office = await api.keyOf('office');
  await save('/v1/firms/f-1', { name: '甲公司', district: '云龙区', aboveScale: true });
});
afterAll(() => api.close());

describe('G7: one policy for one firm', () => {
  const measure = { firm: 'f-1', unit: 'housing', text: '协调用电增容', day: '2026-01-31', state: 'open' };
  const file = async () =>
    (await get(api, '/v1/firms/f-1/file', office)).body as { plan: { overdue: number; done: number; items: object[] } };

  it('stands on the file of the firm, shows red past its day, and is green and counted once done, with its history', async () => {
    expect((await save('/v1/measures/m-1', measure)).status).toBe(201);
    expect((await save('/v1/measures/m-2', { ...measure, day: '2099-01-31' })).status).toBe(201);
    expect((await file()).plan).toMatchObject({
      ...{ measures: 2, done: 0, overdue: 1 },
      items: [
        { id: 'm-1', light: 'red' },
        { id: 'm-2', light: 'green' },
      ],
    });
    expect((await save('/v1/measures/m-1', { ...measure, state: 'done' }, { 'If-Match': '"1"' })).status).toBe(200);
    expect((await file()).plan).toMatchObject({ measures: 2, done: 1, overdue: 0, items: [{ light: 'green' }, {}] });
    const { body } = await get(api, '/v1/records/measures/m-1/versions', await api.keyOf('unit'));
    expect((body as { items: object[] }).items).toMatchObject([
      { version: 2, body: { state: 'done' }, retired: false },
      { version: 1, body: { state: 'open' } },
    ]);
  });
});

describe('S1: the file of a firm', () => {
  it('holds whoever is paired with it, its contacts by post, its demands and what it is owed', async () => {
    await save('/v1/teams/t-1', { name: '一队', unit: 'housing' });
    await save('/v1/pairings/p-1', { firm: 'f-1', team: 't-1' });
    await save('/v1/contacts/c-1', { firm: 'f-1', post: '行政总监' });
    await save('/v1/demands/d-1', { name: '招工', firm: 'f-1', text: '焊工二十名', state: 'open' });
    const { status, body } = await get(api, '/v1/firms/f-1/file', await api.keyOf('supervisor'));
    expect([status, body]).toMatchObject([
      200,
      {
        ...{ firm: { id: 'f-1' }, pairings: [{ id: 'p-1' }], contacts: [{ body: { post: '行政总监' } }] },
        ...{ demands: [{ id: 'd-1' }], projects: [], visits: [] },
        obligations: [{ rule: 'firm-visit', required: 1, done: 0, owed: 1 }],
      },
    ]);
    expect(api.lines.filter((line) => line.includes('differs from its schema'))).toEqual([]);
  });

  it('is refused to others and for what is not there', async () => {
    expect((await get(api, '/v1/firms/f-1/file')).status).toBe(401);
    expect((await get(api, '/v1/firms/f-1/file', await api.keyOf('upstream'))).status).toBe(403);
    for (const path of [
      'firms/none/file',
      'firms/..%2F/file',
      'records/measures/none/versions',
      'records/x/m-1/versions',
    ])
      expect([path, (await get(api, `/v1/${path}`, office)).status]).toEqual([path, 404]);
  });
});

describe('the grids of a district', () => {
  it('never go round in a circle, and stay within their district', async () => {
    await save('/v1/grids/g-1', { name: '一网格', district: '云龙区' });
    await save('/v1/grids/g-2', { name: '二网格', district: '云龙区', parent: 'g-1' });
    const circle = await save(
      '/v1/grids/g-1',
      { name: '一', district: '云龙区', parent: 'g-2' },
      { 'If-Match': '"1"' },
    );
    expect([circle.status, (circle.body as { errors: object[] }).errors]).toMatchObject([
      422,
      [{ path: 'body.parent' }],
    ]);
    const far = await save('/v1/firms/f-9', { name: '远', district: '鼓楼区', aboveScale: false, grid: 'g-2' });
    expect([far.status, (far.body as { errors: object[] }).errors]).toMatchObject([422, [{ path: 'body.grid' }]]);
  });
});
