import { plusDays, type Day } from '../../src/domain/calendar/instant';
import { get, post } from '../support/api';
import { todayThatLasts } from '../support/cases/today';
import { appealOnce, openCampaignFixture, PROOF, type CampaignFixture } from './fixture';

let fixture: CampaignFixture;
let today: Day;
beforeAll(async () => {
  today = await todayThatLasts();
  fixture = await openCampaignFixture();
});
afterAll(() => fixture.close());

async function save(path: string, body: object, version?: number): Promise<void> {
  const { api } = fixture;
  const headers: Record<string, string> = version === undefined ? {} : { 'If-Match': `"${version}"` };
  const { status } = await post(api, path, body, await api.keyOf('office'), headers);
  expect([path, status]).toEqual([path, version === undefined ? 201 : 200]);
}

async function fileAs(role: 'office' | 'unit'): Promise<Record<string, unknown>> {
  const { status, body } = await get(fixture.api, '/v1/firms/f-1/file', await fixture.api.keyOf(role));
  expect(status).toBe(200);
  return body as Record<string, unknown>;
}

/** The appeal a visit found, carried to its end: whoever found it speaks for the firm. */
async function settled(id: string): Promise<void> {
  const { api } = fixture;
  const act = async (name: string, body: object, key: string): Promise<void> => {
    const { status } = await post(api, `/v1/appeals/${id}/acts/${name}`, body, key);
    expect([name, status]).toEqual([name, 200]);
  };
  const [office, unit] = await Promise.all([api.keyOf('office'), api.keyOf('unit')]);
  const { status } = await appealOnce(fixture, id, (appeal) => String(appeal['status']).startsWith('awaiting-'));
  if (status === 'awaiting-theme') await act('confirm-theme', {}, office);
  await act('judge', { lawful: true, reasonable: true, reason: '属实' }, office);
  await act('assign', { lead: 'housing' }, office);
  await act('sign', {}, unit);
  await act('reply', { result: 'solved', text: '已增容', evidence: PROOF }, unit);
  await act('evaluate', { contacted: true, solved: true, satisfaction: 'satisfied' }, await api.keyOf('centre'));
}

describe('G7: one policy for one firm, from the visit to the plan carried out', () => {
  it('stands on its file: who was there, what was found, what became of it, which measures are done and which late', async () => {
    await save('/v1/firms/f-1', { name: '甲公司', district: '云龙区', aboveScale: true });
    await save('/v1/contacts/c-1', { firm: 'f-1', post: '行政总监' });
    const targets = [{ id: 'f-1', title: '甲公司', unit: 'housing' }];
    const { id } = await fixture.open({ kind: 'visit-day', name: 'g7', targets, district: '云龙区' });
    await fixture.act(id, 'office', 'begin');
    await fixture.act(id, 'office', 'record', { task: 'visit:f-1', outcome: 'visited', note: '行政总监接待' });
    const finding = { text: '用电增容办理慢', use: 'appeal', target: 'f-1', category: '物业管理' };
    await fixture.act(id, 'office', 'find', finding);
    const found = 'campaign~visit-day-g7-f1';
    expect(await appealOnce(fixture, found, () => true)).toMatchObject({ channel: 'visit', district: '云龙区' });

    const measure = { firm: 'f-1', unit: 'housing', text: '协调用电增容', day: plusDays(today, 30), state: 'open' };
    await save('/v1/measures/m-1', measure);
    await save('/v1/measures/m-2', { ...measure, text: '补划货车车位', unit: 'transport', day: plusDays(today, 3) });
    await save('/v1/measures/m-3', { ...measure, text: '兑现用工补贴', day: plusDays(today, -1) });
    expect((await fileAs('unit'))['plan']).toMatchObject({
      ...{ measures: 3, done: 0, overdue: 1 },
      items: [
        { id: 'm-1', light: 'green' },
        { id: 'm-2', light: 'yellow' },
        { id: 'm-3', light: 'red' },
      ],
    });
    await settled(found);
    await save('/v1/measures/m-1', { ...measure, state: 'done' }, 1);

    const closed = await fixture.pass(id, 40);
    expect(closed).toMatchObject({ status: 'closed', findings: [{ id: 'f1', target: 'f-1', caseId: found }] });
    expect(closed.report).toMatchObject({ release: 'filed', text: expect.stringContaining('转为诉求 1') });
    expect(await fileAs('office')).toMatchObject({
      ...{ firm: { id: 'f-1' }, contacts: [{ id: 'c-1', body: { post: '行政总监' } }] },
      visits: [{ campaign: id, task: 'visit', outcome: 'visited' }],
      appeals: [{ id: found, stage: 'review', status: 'closed', closedAt: expect.any(String) }],
      plan: {
        ...{ measures: 3, done: 1, overdue: 1 },
        items: [
          { id: 'm-1', body: { state: 'done' }, light: 'green' },
          { id: 'm-2', body: { unit: 'transport', state: 'open' } },
          { id: 'm-3', body: { state: 'open' }, light: 'red' },
        ],
      },
    });
  });
});
