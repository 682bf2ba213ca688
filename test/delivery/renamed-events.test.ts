import { redeliver } from '../../src/store/delivery/deliveries.repository';
import { eventsAfter } from '../../src/store/delivery/events.repository';
import type { Pool } from '../../src/store/sql/pool';
import { projectRegistryNames } from '../../src/store/rules/registry-names.repository';
import { FILED_AT, openStore } from '../store/sample-case';
import { eventually, openReceiver, type Receiver } from '../support/neighbours/receiver';
import { isSettled, newCase, record, startSending, subscribe, toldOf, untold, wholeLife } from './office';

/** What was typed before names were checked. */
const PERSON = '钱试 13900004321';

let pool: Pool;
let receiver: Receiver;
let stop: (() => Promise<void>) | undefined;
beforeEach(async () => {
  pool = await openStore();
  receiver = await openReceiver();
});
afterEach(async () => {
  await stop?.();
  await receiver.close();
  await pool.end();
});

const typed = (type: string, data: object, summary: string): Promise<unknown> =>
  pool.query(`update events set body = body || $2::jsonb where type = $1`, [type, JSON.stringify({ data, summary })]);

describe('events that were queued before names were checked', () => {
  it('are delivered, delivered again and read with 其他 or the entry that was meant, once the store has been gone through', async () => {
    const one = newCase();
    // While the receiver is down all events of the case wait for it, as the release before told them.
    await receiver.down();
    const subscribed = await subscribe(pool, receiver.url);
    const { webhook, secret } = subscribed;
    receiver.trust(secret);
    stop = startSending(pool);
    await record(pool, one, wholeLife(one));
    await eventually(async () => (await untold(pool)) === 0);
    await typed('filed', { channel: 'hotline', district: PERSON }, `登记诉求：${PERSON} · 12345 热线`);
    const confirmed = { kind: 'help', category: '物業管理', theme: PERSON, track: 'first-asked', urgent: false };
    await typed('theme-confirmed', confirmed, `确定主题：${PERSON} / 物業管理 / 首问办`);
    const ids = (await toldOf(pool)).map(({ id }) => id);

    await projectRegistryNames(pool);

    const read = await eventsAfter(pool, 0, { limit: 100 });
    expect(JSON.stringify(read)).not.toContain(PERSON);
    expect(read.map(({ fact }) => fact.id)).toEqual(ids);
    await receiver.up();
    await eventually(() => receiver.stored.length >= ids.length, 20_000);
    // The last one is written down as delivered after its receiver has it.
    await eventually(() => isSettled(pool, [subscribed]), 20_000);
    await redeliver(pool, webhook.id, { since: FILED_AT });
    await eventually(() => receiver.stored.length >= 2 * ids.length, 20_000);
    expect(JSON.stringify(receiver.stored)).not.toContain(PERSON);
    expect(receiver.stored.find(({ type }) => type === 'filed')).toMatchObject({
      data: { district: '其他' },
      summary: '登记诉求：其他 · 12345 热线',
    });
    expect(receiver.stored.find(({ type }) => type === 'theme-confirmed')).toMatchObject({
      data: { category: '物业管理', theme: '其他' },
      summary: '确定主题：其他 / 物业管理 / 首问办',
    });
  });

  it('are told so where they still wait to be told', async () => {
    const one = newCase();
    await record(pool, one, wholeLife(one, { district: PERSON }));
    stop = startSending(pool);
    await eventually(async () => (await untold(pool)) === 0);
    expect(JSON.stringify(await toldOf(pool))).not.toContain(PERSON);
  });
});
