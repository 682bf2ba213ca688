import { setTimeout as sleep } from 'node:timers/promises';
import { listDeliveries, redeliver } from '../../src/store/delivery/deliveries.repository';
import { publishEvents } from '../../src/delivery/publish-events';
import { claimLanes } from '../../src/store/delivery/delivery-queue.repository';
import { createTargets } from '../../src/delivery/targets';
import type { Pool } from '../../src/store/sql/pool';
import { rotateSecret } from '../../src/store/delivery/webhooks.repository';
import { keyring, openStore } from '../store/sample-case';
import { eventually, openReceiver, type Manner, type Receiver } from '../support/neighbours/receiver';
import {
  idsOf,
  isSettled,
  logger,
  newCase,
  ofCase,
  record,
  SHORT,
  shownOf,
  startSending,
  subscribe,
  toldOf,
  untold,
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
const stopAll = async (): Promise<void> => {
  for (const stop of stops.splice(0)) await stop();
};

async function trusted(more: Parameters<typeof subscribe>[2] = {}): Promise<Subscribed> {
  const subscribed = await subscribe(pool, receiver.url, more);
  receiver.trust(subscribed.secret);
  return subscribed;
}

const settled = (...all: Subscribed[]) => isSettled(pool, all);
const shown = (one: Subscribed) => shownOf(pool, one);

describe('a receiver that drops, delays, fails after storing and is dead for a while, before two senders', () => {
  it('has every event in the end, by one id, in order within each case', async () => {
    const moods: Manner[] = [
      ...[{}, { drops: true, stores: false }, { status: 500, stores: true }, { delay: 120 }, {}, { status: 503 }],
      ...[{ drops: true, stores: true }, {}, { delay: 40 }, {}, { status: 429 }, {}],
    ];
    receiver.behave((ordinal) => moods[ordinal % moods.length] ?? {});
    const subscribed = await trusted();
    start();
    start();
    const cases = Array.from({ length: 12 }, () => newCase());
    const turns = [3, 8, 14, 20];
    const live = async (one: (typeof cases)[number]): Promise<void> => {
      const facts = wholeLife(one);
      for (const [ordinal, end] of turns.entries()) {
        await record(pool, one, facts.slice(turns[ordinal - 1] ?? 0, end));
        await sleep(150);
      }
    };
    const lives = Promise.all(cases.map(live));
    await sleep(200);
    await receiver.down();
    await sleep(800);
    await receiver.up();
    await lives;
    await eventually(() => settled(subscribed), 60_000);

    const firsts = receiver.firsts();
    expect(receiver.forged).toEqual([]);
    for (const { caseId } of cases) {
      const told = await toldOf(pool, caseId);
      expect(told.at(-1)).toMatchObject({ type: 'closed', status: 'closed', outcome: 'solved' });
      expect(idsOf(ofCase(firsts, caseId))).toEqual(idsOf(told));
    }
    // The moods make repeats certain: otherwise nothing was tested.
    expect(receiver.stored.length).toBeGreaterThan(firsts.length);
  });
});

describe('a sender that is stopped in the middle', () => {
  it('is followed by another that goes on without a gap', async () => {
    const subscribed = await trusted();
    receiver.behave(() => ({ delay: 30 }));
    start();
    const cases = Array.from({ length: 12 }, () => newCase());
    for (const one of cases) await record(pool, one, wholeLife(one).slice(0, 8));
    await eventually(() => receiver.stored.length > 10);
    await stopAll();
    const before = receiver.stored.length;
    expect((await shown(subscribed)).waiting).toBeGreaterThan(0);
    start();
    await eventually(() => settled(subscribed));
    expect(before).toBeLessThan(receiver.stored.length);
    expect(idsOf(receiver.firsts()).sort()).toEqual(idsOf(await toldOf(pool)).sort());
  });
});

describe('a sender that died with events in its hands', () => {
  it('holds them no longer than its lease', async () => {
    const subscribed = await trusted();
    const one = newCase();
    await record(pool, one, wholeLife(one).slice(0, 3));
    await publishEvents(pool, logger);
    // As a sender leaves it that is killed between taking a lane and the receiver's answer.
    expect(await claimLanes(pool, subscribed.webhook.id, 8)).toHaveLength(1);
    await pool.query(`update delivery_lanes set leased_until = now() + interval '700 milliseconds'`);
    start();
    await sleep(300);
    expect(receiver.stored).toEqual([]);
    await eventually(() => settled(subscribed), 30_000);
    expect(idsOf(receiver.stored)).toEqual(idsOf(await toldOf(pool, one.caseId)));
  });
});

describe('a receiver that hangs', () => {
  it('keeps no other receiver waiting', async () => {
    const slow = await openReceiver();
    slow.behave(() => ({ delay: 60_000 }));
    await subscribe(pool, slow.url);
    const subscribed = await trusted();
    start();
    const cases = Array.from({ length: 20 }, () => newCase());
    for (const one of cases) await record(pool, one, wholeLife(one).slice(0, 4));
    await eventually(() => settled(subscribed), 30_000);
    expect(slow.stored).toEqual([]);
    await stopAll();
    await slow.close();
  });
});

describe('a target', () => {
  it('that answers with a redirect is not followed', async () => {
    const other = await openReceiver();
    const subscribed = await trusted();
    receiver.behave(() => ({ status: 307, headers: { location: other.url } }));
    start();
    const one = newCase();
    await record(pool, one, wholeLife(one).slice(0, 1));
    await eventually(async () => (await shown(subscribed)).failures > 2);
    expect(other.asked()).toBe(0);
    await other.close();
  });

  it('that takes longer than one try may is left, and tried again', async () => {
    const subscribed = await trusted();
    receiver.behave((ordinal) => (ordinal === 0 ? { delay: 60_000 } : {}));
    start({ patience: { ...SHORT, oneTry: 300 } });
    const one = newCase();
    await record(pool, one, wholeLife(one).slice(0, 2));
    await eventually(() => settled(subscribed), 30_000);
    expect(idsOf(receiver.stored)).toEqual(idsOf(await toldOf(pool, one.caseId)));
  });

  const refusedAt = async (subscribed: Subscribed): Promise<void> => {
    const one = newCase();
    await record(pool, one, wholeLife(one).slice(0, 1));
    await eventually(async () => (await shown(subscribed)).lastError === 'TARGET_REFUSED');
  };

  it('whose name led outside when it was given, and leads inside now, is refused', async () => {
    const answers = [['93.184.215.14']];
    const targets = createTargets([], () => Promise.resolve(answers.shift() ?? ['127.0.0.1']));
    const url = `https://rebound.example:${new URL(receiver.url).port}/hook`;
    await expect(targets.check(url)).resolves.toBeUndefined();
    const subscribed = await subscribe(pool, url);
    start({ targets });
    await refusedAt(subscribed);
    expect(receiver.asked()).toBe(0);
  });

  it('that is an address inside, written out, is refused', async () => {
    const subscribed = await subscribe(pool, receiver.url);
    start({ targets: createTargets() });
    await refusedAt(subscribed);
    expect(receiver.asked()).toBe(0);
  });
});

describe('what a platform subscribed to', () => {
  it('is its own source, with its confidential cases; of all sources nothing confidential', async () => {
    const [own, all] = [await openReceiver(), await openReceiver()];
    const subscribed = [
      await subscribe(pool, own.url, { source: 'radio' }),
      await subscribe(pool, all.url),
      await subscribe(pool, receiver.url, { types: ['closed'], source: 'radio' }),
    ];
    start();
    const [open, secret, foreign] = [newCase('radio'), newCase('radio'), newCase('hotline')];
    const confidential = newCase('hotline');
    await record(pool, open, wholeLife(open));
    await record(pool, secret, wholeLife(secret, { confidential: true }));
    await record(pool, foreign, wholeLife(foreign));
    await record(pool, confidential, wholeLife(confidential, { confidential: true }));
    await eventually(() => settled(...subscribed));
    const casesAt = ({ stored }: Receiver) => [...new Set(stored.map(({ caseId }) => caseId))].sort();
    expect(casesAt(own)).toEqual([open.caseId, secret.caseId].sort());
    expect(casesAt(all)).toEqual([open.caseId, foreign.caseId].sort());
    expect(receiver.stored.map(({ type }) => type)).toEqual(['closed', 'closed']);
    await stopAll();
    await own.close();
    await all.close();
  });
});

describe('redelivery', () => {
  it('sends one event, or all since a moment, again under their ids, also from before the subscription', async () => {
    start();
    const one = newCase();
    const facts = wholeLife(one);
    await record(pool, one, facts.slice(0, 8));
    await eventually(async () => (await untold(pool)) === 0);
    const subscribed = await trusted();
    const told = await toldOf(pool, one.caseId);
    expect(await redeliver(pool, subscribed.webhook.id, { event: told[2]?.id ?? '' })).toBe(1);
    await eventually(() => settled(subscribed));
    expect(receiver.stored).toEqual([told[2]]);
    expect(await redeliver(pool, subscribed.webhook.id, { since: 0 })).toBe(told.length);
    await eventually(() => settled(subscribed));
    expect(idsOf(receiver.stored.slice(1))).toEqual(idsOf(told));
    const { items } = await listDeliveries(pool, subscribed.webhook.id, {});
    expect(items.find(({ event }) => event === told[2]?.id)).toMatchObject({ state: 'delivered', attempts: 2 });
  });
});

describe('the delivery log', () => {
  it('tells attempts, status, time and fault of each event, newest first', async () => {
    const subscribed = await trusted();
    receiver.behave((ordinal) => (ordinal === 0 ? { status: 503 } : {}));
    start();
    const one = newCase();
    await record(pool, one, wholeLife(one).slice(0, 2));
    await eventually(() => settled(subscribed));
    const { items } = await listDeliveries(pool, subscribed.webhook.id, { limit: 1 });
    expect(items).toMatchObject([{ type: 'theme-confirmed', attempts: 1, status: 200, state: 'delivered' }]);
    const all = await listDeliveries(pool, subscribed.webhook.id, {});
    expect(all.items[1]).toMatchObject({ type: 'filed', attempts: 2, status: 200 });
    expect(all.items[1]?.error).toBeUndefined();
  });
});

describe('a secret that is changed', () => {
  it('signs beside the old one for a day', async () => {
    const subscribed = await trusted();
    await rotateSecret(pool, keyring, subscribed.webhook.id, Buffer.alloc(32, 7));
    start();
    const one = newCase();
    await record(pool, one, wholeLife(one).slice(0, 1));
    await eventually(() => settled(subscribed));
    receiver.trust(`whsec_${Buffer.alloc(32, 7).toString('base64')}`);
    await record(pool, one, wholeLife(one).slice(0, 2));
    await eventually(() => settled(subscribed));
    expect(receiver.stored).toHaveLength(2);
    expect(receiver.forged).toEqual([]);
  });
});
