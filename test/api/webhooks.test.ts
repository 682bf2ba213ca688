import { startDelivery } from '../../src/delivery/delivery';
import { createTargets } from '../../src/delivery/targets';
import { createApiKey } from '../../src/store/keys/api-key.repository';
import { LOOPBACK, logger, SHORT } from '../delivery/office';
import { get, intake, openApi, post, type TestApi } from '../support/api';
import { openCity, type City } from '../support/city';
import { eventually, openReceiver, type Receiver } from '../support/neighbours/receiver';

let city: City;
let api: TestApi;
let receiver: Receiver;
let stopDelivery: () => Promise<void>;
beforeAll(async () => {
  city = await openCity();
  api = await openApi(city);
  receiver = await openReceiver();
  stopDelivery = startDelivery({
    ...{ pool: city.pool, keyring: city.keyring, targets: LOOPBACK, logger, patience: SHORT, every: 100 },
  });
});
afterAll(async () => {
  await stopDelivery();
  await receiver.close();
  await api.close();
  await city.close();
});

let sources = 0;

/** A key of a source of its own. */
async function platform(): Promise<{ key: string; source: string }> {
  sources += 1;
  const source = `platform-${sources}`;
  return { source, key: (await createApiKey(city.pool, api.deps.pepper, { role: 'upstream', source })).key };
}

const act = (id: string, name: string, key: string, body: object = {}) =>
  post(api, `/v1/webhooks/${id}/acts/${name}`, body, key);

describe('a platform that subscribes', () => {
  it('is shown its secret once, and every step of its case comes signed with it', async () => {
    const { key, source } = await platform();
    const made = await post(api, '/v1/webhooks', { url: receiver.url }, key);
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ source, state: 'active', waiting: 0, failures: 0 });
    expect(made.body.secret).toMatch(/^whsec_/);
    receiver.trust(made.body.secret);
    const read = await get(api, made.headers['location'] as string, key);
    expect(read.body).toEqual({ ...made.body, secret: undefined });
    const filed = await post(api, '/v1/appeals', intake({ source }), key);
    await eventually(() => receiver.stored.length >= 3);
    expect(receiver.stored.map(({ type }) => type)).toEqual(['filed', 'theme-confirmed', 'numbered']);
    expect(receiver.stored[0]).toMatchObject({ caseId: filed.body.id, id: `evt_${filed.body.id}_0` });
    expect(receiver.forged).toEqual([]);
    await eventually(async () => (await get(api, `/v1/webhooks/${made.body.id}`, key)).body.waiting === 0);
    const log = await get(api, `/v1/webhooks/${made.body.id}/deliveries?limit=2`, key);
    expect(log.body.items).toMatchObject([{ type: 'numbered', status: 200, state: 'delivered' }, { attempts: 1 }]);
    const next = await get(api, `/v1/webhooks/${made.body.id}/deliveries?limit=2&cursor=${log.body.next}`, key);
    expect(next.body).toMatchObject({ items: [{ type: 'filed' }] });
    expect(next.body.next).toBeUndefined();
    const again = await act(made.body.id, 'redeliver', key, { event: receiver.stored[1]?.id });
    expect([again.status, again.body]).toEqual([202, { queued: 1 }]);
    await eventually(() => receiver.stored.length === 4);
    expect(receiver.stored[3]).toEqual(receiver.stored[1]);
    receiver.trust(`whsec_${Buffer.alloc(32).toString('base64')}`);
    await act(made.body.id, 'redeliver', key, { event: receiver.stored[0]?.id });
    await eventually(() => receiver.forged.length === 1);
    expect((await act(made.body.id, 'redeliver', key, { event: 'evt_nothing_0' })).status).toBe(404);
    expect((await act(made.body.id, 'redeliver', key, {})).status).toBe(422);
    expect((await act(made.body.id, 'revoke', key)).status).toBe(200);
  });

  it('again with the same Idempotency-Key has one subscription, and is not shown the secret twice', async () => {
    const { key } = await platform();
    const headers = { 'Idempotency-Key': 'subscribe-1' };
    const [first, second] = [
      await post(api, '/v1/webhooks', { url: receiver.url }, key, headers),
      await post(api, '/v1/webhooks', { url: receiver.url }, key, headers),
    ];
    expect(second.status).toBe(201);
    expect(second.body).toEqual({ ...first.body, secret: undefined });
    expect((await get(api, '/v1/webhooks', key)).body.items).toHaveLength(1);
    const { rows } = await city.pool.query('select response from idempotency');
    expect(JSON.stringify(rows)).not.toContain('whsec_');
    await act(first.body.id, 'revoke', key);
  });

  it('may bring its own secret, change it, pause, resume and revoke', async () => {
    const { key } = await platform();
    const secret = `whsec_${Buffer.alloc(24, 1).toString('base64')}`;
    const { body } = await post(api, '/v1/webhooks', { url: receiver.url, secret, events: ['closed'] }, key);
    expect(body).toMatchObject({ secret, events: ['closed'] });
    const rotated = await act(body.id, 'rotate-secret', key);
    expect(rotated.body.secret).not.toBe(secret);
    expect((await act(body.id, 'resume', key)).body.code).toBe('webhook-in-another-state');
    expect((await act(body.id, 'pause', key)).body).toMatchObject({ state: 'paused' });
    expect((await act(body.id, 'resume', key)).body).toMatchObject({ state: 'active' });
    expect((await act(body.id, 'revoke', key)).body).toEqual({});
    expect((await get(api, `/v1/webhooks/${body.id}`, key)).status).toBe(404);
    expect((await get(api, '/v1/webhooks', key)).body.items).toEqual([]);
  });
});

describe('a subscription that is refused', () => {
  it.each([
    ...['https://10.0.0.1/', 'https://169.254.169.254/latest', 'https://[::1]/', 'https://192.168.0.1:8443/hook'],
    ...['https://2130706434/', 'http://93.184.215.14/', 'https://user:pass@93.184.215.14/', 'https://nothing.invalid/'],
  ])('leads to %s', async (url) => {
    const strict = await openApi(city, undefined, createTargets());
    const answer = await post(strict, '/v1/webhooks', { url }, await strict.keyOf('operator'));
    expect([answer.status, answer.body.code]).toEqual([422, 'target-refused']);
    await strict.close();
  });

  it.each([
    ['no address', { url: 'nonsense' }],
    ['another scheme', { url: 'ftp://files.example/' }],
    ['an event of nobody', { url: 'https://93.184.215.14/', events: ['points-given'] }],
    ['a secret too short', { url: 'https://93.184.215.14/', secret: 'whsec_c2hvcnQ=' }],
    ['more than is known', { url: 'https://93.184.215.14/', retries: 1 }],
  ])('has %s', async (_what, body) => {
    const { key } = await platform();
    const answer = await post(api, '/v1/webhooks', body, key);
    expect([answer.status, answer.body.code]).toEqual([422, 'body-invalid']);
  });

  it('is for another source, or by a role that has no part in it', async () => {
    const { key } = await platform();
    const body = { url: receiver.url, source: 'somebody-else' };
    expect((await post(api, '/v1/webhooks', body, key)).body.code).toBe('source-not-yours');
    for (const role of ['office', 'centre', 'supervisor', 'unit', 'discipline'] as const) {
      expect((await post(api, '/v1/webhooks', body, await api.keyOf(role))).status).toBe(403);
    }
    expect((await post(api, '/v1/webhooks', body)).status).toBe(401);
  });
});

describe('a subscription of somebody else', () => {
  it('is not found, not changed and not listed; the operator has all', async () => {
    const [one, other] = [await platform(), await platform()];
    const { body } = await post(api, '/v1/webhooks', { url: receiver.url }, one.key);
    const path = `/v1/webhooks/${body.id}`;
    expect((await get(api, path, other.key)).status).toBe(404);
    expect((await get(api, `${path}/deliveries`, other.key)).status).toBe(404);
    for (const name of ['pause', 'resume', 'revoke', 'rotate-secret']) {
      expect((await act(body.id, name, other.key)).status).toBe(404);
    }
    expect((await act(body.id, 'redeliver', other.key, { since: '2026-01-01T00:00:00Z' })).status).toBe(404);
    expect((await get(api, '/v1/webhooks', other.key)).body.items).toEqual([]);
    const general = await api.keyOf('upstream');
    expect((await get(api, path, general)).status).toBe(404);
    expect((await get(api, path, await api.keyOf('operator'))).status).toBe(200);
    await act(body.id, 'revoke', one.key);
  });
});

describe('a receiver that hangs', () => {
  it('makes no act slower', async () => {
    const { key, source } = await platform();
    const before = await turnsOf(source, key);
    const slow = await openReceiver();
    slow.behave(() => ({ delay: 30_000 }));
    const made = await post(api, '/v1/webhooks', { url: slow.url }, key);
    const during = await turnsOf(source, key);
    expect(slow.asked()).toBeGreaterThan(0);
    // Both are tens of milliseconds; a delivery that was waited for would be ten seconds.
    expect(during).toBeLessThan(before * 3 + 5_000);
    await act(made.body.id, 'revoke', key);
    await slow.close();
  });
});

/** The median time of an act, over ten cases. */
async function turnsOf(source: string, key: string): Promise<number> {
  const times: number[] = [];
  for (let ordinal = 0; ordinal < 10; ordinal += 1) {
    const { body } = await post(api, '/v1/appeals', intake({ source }), key);
    const start = Date.now();
    const judging = { lawful: true, reasonable: true, reason: '属实' };
    const answer = await post(api, `/v1/appeals/${body.id}/acts/judge`, judging, await api.keyOf('office'));
    expect(answer.status).toBe(200);
    times.push(Date.now() - start);
  }
  return times.sort((a, b) => a - b)[5] ?? 0;
}

describe('all these answers', () => {
  it('are as the document says', () => {
    expect(api.lines.filter((line) => line.includes('differs from its schema'))).toEqual([]);
    expect(api.lines.filter((line) => line.includes('unforeseen'))).toEqual([]);
  });
});
