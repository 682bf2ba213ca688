import { setTimeout as sleep } from 'node:timers/promises';
import { plusDays, type Day } from '../../../src/domain/calendar/instant';
import type { PolicyNews } from '../../../src/domain/record/policy-news';
import { startDelivery } from '../../../src/delivery/delivery';
import { eventsAfter, lastPosition } from '../../../src/store/delivery/events.repository';
import { publishPolicyNews } from '../../../src/store/delivery/policy-news.repository';
import { LOOPBACK, logger, SHORT } from '../../delivery/office';
import { get, openApi, post, type TestApi } from '../../support/api';
import { todayThatLasts } from '../../support/cases/today';
import { eventually, openReceiver, type Receiver } from '../../support/neighbours/receiver';

let api: TestApi;
let receiver: Receiver;
let office: string;
let stopDelivery: () => Promise<void>;
let today: Day;
beforeEach(async () => {
  today = await todayThatLasts();
  api = await openApi();
  receiver = await openReceiver();
  office = await api.keyOf('office');
  const { pool, keyring } = api.deps;
  stopDelivery = startDelivery({ pool, keyring, targets: LOOPBACK, logger, patience: SHORT, every: 50 });
});
afterEach(async () => {
  await stopDelivery();
  await receiver.close();
  await api.close();
});

const ALL = ['policy-published', 'policy-changed', 'policy-withdrawn'];

async function subscribes(role: 'upstream' | 'operator', body: object): Promise<{ id: string; secret: string }> {
  const { status, body: made } = await post(api, '/v1/webhooks', { url: receiver.url, ...body }, await api.keyOf(role));
  expect(status).toBe(201);
  return made as { id: string; secret: string };
}

async function saves(id: string, change: object, read?: number): Promise<void> {
  const body = { name: '稳岗补贴', text: '每人一千五百元', publishedOn: today, ...change };
  const headers = read === undefined ? {} : { 'If-Match': `"${read}"` };
  expect((await post(api, `/v1/firm-policies/${id}`, body, office, headers)).status).toBeLessThan(300);
}

const heard = (): PolicyNews[] => receiver.stored as unknown as PolicyNews[];
const hears = (count: number): Promise<void> => eventually(() => receiver.stored.length >= count);

describe('P13: a platform that asks for news of policies', () => {
  it('is sent each publication, change and withdrawal once, signed, in order', async () => {
    const { id, secret } = await subscribes('upstream', { events: ALL });
    receiver.trust(secret);
    await saves('jobs', {});
    await hears(1);
    await saves('jobs', { text: '每人两千元' }, 1);
    await hears(2);
    expect((await post(api, '/v1/firm-policies/jobs/retire', {}, office, { 'If-Match': '"2"' })).status).toBe(200);
    await hears(3);
    expect(heard().map((news) => [news.id, news.summary, news.policy?.['text']])).toEqual([
      ['evt_policy-published_jobs_1', '发布惠企政策：稳岗补贴', '每人一千五百元'],
      ['evt_policy-changed_jobs_2', '修改惠企政策：稳岗补贴', '每人两千元'],
      ['evt_policy-withdrawn_jobs_3', '撤下惠企政策：jobs', undefined],
    ]);
    expect(receiver.forged).toEqual([]);
    const key = await api.keyOf('upstream');
    await eventually(async () => (await get(api, `/v1/webhooks/${id}`, key)).body.waiting === 0);
    const log = (await get(api, `/v1/webhooks/${id}/deliveries`, key)).body as { items: object[] };
    expect(log.items).toMatchObject(ALL.toReversed().map((type) => ({ type, caseId: 'policies-for-firms~jobs' })));
    const again = { event: 'evt_policy-changed_jobs_2' };
    expect((await post(api, `/v1/webhooks/${id}/acts/redeliver`, again, key)).body).toEqual({ queued: 1 });
    await hears(4);
    expect(heard()[3]).toEqual(heard()[1]);
  });

  it('hears of a policy on its day, not before, and of one put off that it is withdrawn', async () => {
    await subscribes('operator', { events: ALL });
    await saves('later', { publishedOn: plusDays(today, 1), name: '还不能说的' });
    await saves('now', {});
    await hears(1);
    await saves('now', { publishedOn: plusDays(today, 2) }, 1);
    await hears(2);
    await sleep(300);
    expect(heard().map(({ type, policyId }) => [type, policyId])).toEqual([
      ['policy-published', 'now'],
      ['policy-withdrawn', 'now'],
    ]);
    expect(JSON.stringify(heard())).not.toContain('还不能说的');
    await stopDelivery();
    const tellers = [1, 2, 3].map(() => publishPolicyNews(api.deps.pool, plusDays(today, 2)));
    expect((await Promise.all(tellers)).sort()).toEqual([0, 0, 2]);
    const { rows } = await api.deps.pool.query('select id from events order by position offset 2');
    expect(rows).toEqual([{ id: 'evt_policy-published_later_1' }, { id: 'evt_policy-published_now_2' }]);
  });

  it('may ask for some of it only', async () => {
    await subscribes('operator', { events: ['policy-changed', 'closed'] });
    await saves('one', {});
    await eventually(async () => (await lastPosition(api.deps.pool)) === 1);
    await saves('one', { name: '改过的' }, 1);
    await hears(1);
    expect(heard().map(({ type }) => type)).toEqual(['policy-changed']);
  });
});

describe('P13: whoever did not ask for news of policies', () => {
  it('hears nothing of them, neither by webhook nor in the stream of events', async () => {
    await subscribes('operator', {});
    await subscribes('upstream', { events: ['closed', 'filed'] });
    await saves('one', {});
    const { pool } = api.deps;
    await eventually(async () => (await lastPosition(pool)) === 1);
    expect(await eventsAfter(pool, 0, { limit: 10 })).toEqual([]);
    const { rows } = await pool.query('select 1 from deliveries');
    expect(rows).toEqual([]);
    expect(receiver.asked()).toBe(0);
  });
});
