import { setTimeout as sleep } from 'node:timers/promises';
import { listDeliveries } from '../../src/store/delivery/deliveries.repository';
import type { Pool } from '../../src/store/sql/pool';
import { changeWebhook } from '../../src/store/delivery/webhooks.repository';
import { openStore } from '../store/sample-case';
import { eventually, openReceiver, type Receiver } from '../support/neighbours/receiver';
import {
  idsOf,
  isSettled,
  newCase,
  ofCase,
  record,
  SHORT,
  shownOf,
  startSending,
  subscribe,
  toldOf,
  wholeLife,
  type Subscribed,
} from './office';

let pool: Pool;
let receiver: Receiver;
const stops: (() => Promise<void>)[] = [];
beforeEach(async () => {
  pool = await openStore();
  receiver = await openReceiver();
});
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
  await receiver.close();
  await pool.end();
});

const start = (...given: Parameters<typeof startSending> extends [Pool, ...infer Rest] ? Rest : never): void => {
  stops.push(startSending(pool, ...given));
};

async function trusted(): Promise<Subscribed> {
  const subscribed = await subscribe(pool, receiver.url);
  receiver.trust(subscribed.secret);
  return subscribed;
}

const settled = (...all: Subscribed[]) => isSettled(pool, all);
const shown = (one: Subscribed) => shownOf(pool, one);

describe('a receiver that is dead', () => {
  it('is parked and shown after days of failures, and gets everything in order once resumed', async () => {
    const subscribed = await trusted();
    await receiver.down();
    start({ patience: { ...SHORT, days: 300 } });
    const one = newCase();
    await record(pool, one, wholeLife(one));
    await eventually(async () => (await shown(subscribed)).state === 'parked');
    const parked = await shown(subscribed);
    expect(parked).toMatchObject({ lastError: 'ECONNREFUSED' });
    expect(parked.failures).toBeGreaterThanOrEqual(10);
    const told = await toldOf(pool, one.caseId);
    expect(parked.waiting).toBe(told.length);
    await receiver.up();
    await sleep(300);
    expect(receiver.stored).toEqual([]);
    expect(await changeWebhook(pool, subscribed.webhook.id, 'active')).toBe(true);
    await eventually(() => settled(subscribed));
    expect(idsOf(receiver.stored)).toEqual(idsOf(told));
  });

  it('is not asked by every case while it is dead, and is caught up with at once when it is back', async () => {
    const subscribed = await trusted();
    receiver.behave(() => ({ status: 500 }));
    start({ patience: { ...SHORT, first: 200, most: 60_000 } });
    const cases = Array.from({ length: 40 }, () => newCase());
    await Promise.all(cases.map((one) => record(pool, one, wholeLife(one).slice(0, 3))));
    await sleep(1_500);
    expect(receiver.asked()).toBeLessThan(20);
    receiver.behave(() => ({}));
    await eventually(() => settled(subscribed), 15_000);
  });

  it('that says 410 is asked nothing more', async () => {
    const subscribed = await trusted();
    receiver.behave(() => ({ status: 410 }));
    start();
    const one = newCase();
    await record(pool, one, wholeLife(one));
    await eventually(async () => (await shown(subscribed)).state === 'gone');
    await sleep(300);
    expect(receiver.asked()).toBe(1);
  });
});

describe('an event that a receiver never takes, among others that it does', () => {
  it('is given up after days, is seen in the log, and lets the case go on', async () => {
    const subscribed = await trusted();
    const [bad, good] = [newCase(), newCase()];
    const poison = `evt_${bad.caseId}_1`;
    receiver.behave((_ordinal, id) => (id === poison ? { status: 500 } : {}));
    start({ patience: { ...SHORT, most: 50, days: 600 } });
    await record(pool, bad, wholeLife(bad).slice(0, 3));
    await eventually(() => receiver.asked() >= 2);
    expect(idsOf(receiver.stored)).toEqual([`evt_${bad.caseId}_0`]);
    await record(pool, good, wholeLife(good).slice(0, 3));
    await eventually(() => settled(subscribed));
    expect(idsOf(ofCase(receiver.stored, good.caseId))).toEqual(idsOf(await toldOf(pool, good.caseId)));
    expect(idsOf(ofCase(receiver.stored, bad.caseId))).toEqual([`evt_${bad.caseId}_0`, `evt_${bad.caseId}_2`]);
    const { items } = await listDeliveries(pool, subscribed.webhook.id, { state: 'given-up' });
    expect(items).toMatchObject([{ event: poison, status: 500, error: 'HTTP 500' }]);
    expect((await shown(subscribed)).state).toBe('active');
  });
});
