import { setTimeout as sleep } from 'node:timers/promises';
import { workflowIdOf } from '../../src/domain/appeal/case-id';
import { fastForward } from '../../src/engine/own-clock';
import { createKeyring } from '../../src/store/keys/keyring';
import { get, intake, openApi, post, type TestApi } from '../support/api';
import { factsOf, hireWorker, openPlace } from '../support/city';
import { appealOnce, openCampaignFixture, type CampaignFixture } from './fixture';

let fixture: CampaignFixture;
beforeAll(async () => {
  fixture = await openCampaignFixture();
});
afterAll(() => fixture.close());

async function judged(api: TestApi, id: string): Promise<void> {
  const office = await api.keyOf('office');
  const body = { lawful: true, reasonable: true, reason: '属实' };
  const found = await appealOnce({ api } as CampaignFixture, id, ({ status }) =>
    String(status).startsWith('awaiting-'),
  );
  if (found['status'] === 'awaiting-theme') await post(api, `/v1/appeals/${id}/acts/confirm-theme`, {}, office);
  expect((await post(api, `/v1/appeals/${id}/acts/judge`, body, office)).status).toBe(200);
}

/** A case that waits to be assigned. */
async function waitingCase(api: TestApi, category = '物业管理'): Promise<string> {
  const filed = await post(api, '/v1/appeals', intake({ category }), await api.keyOf('operator'));
  const { id } = filed.body as { id: string };
  await judged(api, id);
  return id;
}

interface Ledger {
  readonly waiting: number;
  readonly handed: number;
  readonly refused: number;
  readonly groups: readonly object[];
}

async function settled(api: TestApi, id: string): Promise<Ledger> {
  for (let waited = 0; waited < 300; waited += 1) {
    const { body } = await get(api, `/v1/hand-overs/${id}`, await api.keyOf('supervisor'));
    if ((body as Ledger).waiting === 0) return body as Ledger;
    await sleep(100);
  }
  throw new Error(`${id} is not carried out`);
}

/** Lets days pass for a case that nobody signs for, over whatever holiday there is. */
async function untilRed(id: string): Promise<void> {
  const { api, city } = fixture;
  for (let day = 0; day < 15; day += 1) {
    await fastForward(city.engine, workflowIdOf(id), 86_400_000);
    const { body } = await get(api, `/v1/appeals/${id}`, await api.keyOf('office'));
    if ((body as { light: string }).light === 'red') return;
  }
}

describe('X12: a bulk hand-over by category', () => {
  it('is previewed, carried out once with its ledger, and says how the cases stand today', async () => {
    const { api, city } = fixture;
    const office = await api.keyOf('office');
    const property = [await waitingCase(api), await waitingCase(api)];
    const other = await waitingCase(api, '住房公积金');
    const taken = await waitingCase(api);
    await post(api, `/v1/appeals/${taken}/acts/assign`, { lead: 'housing' }, office);
    const asked = {
      ...{ ids: [...property, other, taken], by: [{ category: '物业管理', lead: 'transport' }], why: '难题集中交办' },
    };

    const preview = await post(api, '/v1/hand-overs', { ...asked, preview: true }, office);
    expect([preview.status, preview.body]).toMatchObject([
      200,
      { total: 4, ready: 3, refusals: [{ id: taken, code: 'wrong-stage' }] },
    ]);
    expect((preview.body as { groups: object[] }).groups[0]).toEqual({
      ...{ category: '物业管理', unit: 'transport', cases: 3 },
    });
    expect((await get(api, `/v1/appeals/${property[0]}`, office)).body).toMatchObject({
      status: 'awaiting-assignment',
    });

    const key = { 'Idempotency-Key': 'hand-over-of-november' };
    const begun = await post(api, '/v1/hand-overs', asked, office, key);
    expect([begun.status, begun.body]).toMatchObject([202, { total: 4 }]);
    const { id } = begun.body as { id: string };
    expect(begun.headers['location']).toBe(`/v1/hand-overs/${id}`);
    const ledger = await settled(api, id);
    expect(ledger).toMatchObject({ handed: 3, refused: 1 });
    expect(ledger.groups[0]).toMatchObject({
      ...{ category: '物业管理', unit: 'transport', total: 3, handed: 2, refused: 1, open: 2, closed: 0, overdue: 0 },
    });
    const first = await appealOnce(fixture, property[0] ?? '', ({ status }) => status === 'awaiting-signature');
    expect(first).toMatchObject({ lead: 'transport', status: 'awaiting-signature' });
    const refused = await get(api, `/v1/hand-overs/${id}/cases?result=refused`, office);
    expect(refused.body).toMatchObject({ items: [{ id: taken, code: 'wrong-stage', reason: expect.any(String) }] });

    expect((await post(api, '/v1/hand-overs', asked, office, key)).body).toMatchObject({ id });
    const assigned = (await factsOf(city, property[0] ?? '')).filter(({ type }) => type === 'assigned');
    expect(assigned).toHaveLength(1);

    await untilRed(property[0] ?? '');
    const later = await get(api, `/v1/hand-overs/${id}`, await api.keyOf('centre'));
    expect((later.body as Ledger).groups[0]).toMatchObject({ open: 2, overdue: 1 });
    const list = await get(api, '/v1/hand-overs?limit=1', await api.keyOf('operator'));
    expect(list.body).toMatchObject({ items: [{ id, why: '难题集中交办', total: 4, handed: 3, refused: 1 }] });
  });

  it('takes what a campaign has found', async () => {
    const { api } = fixture;
    const office = await api.keyOf('office');
    const { id } = await fixture.open({ kind: 'visit-day', name: 'x12', district: '云龙区' });
    await fixture.act(id, 'office', 'begin');
    await fixture.act(id, 'office', 'find', { text: '路灯不亮', use: 'appeal', category: '物业管理' });
    const found = 'campaign~visit-day-x12-f1';
    await judged(api, found);
    await eventuallyFiled(id);
    const begun = await post(api, '/v1/hand-overs', { campaign: id, why: '走访发现' }, office);
    expect([begun.status, begun.body]).toMatchObject([202, { total: 1 }]);
    expect(await settled(api, (begun.body as { id: string }).id)).toMatchObject({ handed: 1, refused: 0 });
  });

  const eventuallyFiled = async (id: string): Promise<void> => {
    for (let waited = 0; waited < 100; waited += 1) {
      if ((await fixture.read(id)).findings.every(({ caseId }) => caseId !== undefined)) return;
      await sleep(100);
    }
  };

  it('is refused when it names nothing, the unknown, or too much; and to those who do not assign', async () => {
    const { api } = fixture;
    const office = await api.keyOf('office');
    const why = '集中交办';
    const bad: readonly (readonly [object, string])[] = [
      [{ why }, 'body'],
      [{ ids: ['x'], filter: {}, why }, 'body'],
      [{ ids: ['hotline-12345~none'], why }, 'body.ids.0'],
      [{ ids: ['\u0000'], why }, 'body.ids.0'],
      [{ ids: ['x'.repeat(301)], why }, 'body.ids.0'],
      [{ filter: { unit: 'nobody' }, why }, 'body'],
      [{ filter: { unit: 'a\ud800' }, why }, 'body.filter.unit'],
      [{ filter: {}, why: ' ' }, 'body.why'],
      [{ filter: {}, by: [{ category: '供热', lead: 'moon' }], why }, 'body.by.0.lead'],
      [{ filter: {}, by: [{ category: '钱试 13900004321', lead: 'tax' }], why }, 'body.by.0.category'],
      [{ filter: {}, by: ['a', 'a'].map((category) => ({ category, lead: 'tax' })), why }, 'body.by'],
    ];
    for (const [body, path] of bad) {
      const answer = await post(api, '/v1/hand-overs', body, office);
      const { errors = [] } = answer.body as { errors?: { path: string }[] };
      expect([body, answer.status, errors[0]?.path]).toEqual([body, 422, path]);
    }
    expect((await post(api, '/v1/hand-overs', { campaign: 'session~none', why }, office)).status).toBe(404);
    expect((await post(api, '/v1/hand-overs', { filter: {}, why }, await api.keyOf('centre'))).status).toBe(403);
    expect((await get(api, '/v1/hand-overs', await api.keyOf('unit'))).status).toBe(403);
    expect((await get(api, '/v1/hand-overs/0123456789abcdef', office)).status).toBe(404);
  });
});

describe('X12: the worker is gone in the middle of a hand-over', () => {
  it('goes on where it was when one comes back; each case is assigned once', async () => {
    const place = await openPlace();
    let dismiss = await hireWorker(place);
    const { pool, engine, masterKey } = place;
    const api = await openApi({ pool, engine, keyring: createKeyring(masterKey) });
    const ids = await Promise.all(Array.from({ length: 24 }, () => waitingCase(api)));
    const asked = { filter: { status: 'awaiting-assignment' }, why: '集中交办' };
    const begun = await post(api, '/v1/hand-overs', asked, await api.keyOf('supervisor'));
    expect([begun.status, begun.body]).toMatchObject([202, { total: 24 }]);
    await dismiss();
    dismiss = await hireWorker(place);
    const { id } = begun.body as { id: string };
    expect(await settled(api, id)).toMatchObject({ handed: 24, refused: 0 });
    for (const one of ids) {
      const facts = await factsOf(place, one);
      expect(facts.filter(({ type }) => type === 'assigned')).toHaveLength(1);
    }
    await api.close();
    await dismiss();
    await pool.end();
  });
});
