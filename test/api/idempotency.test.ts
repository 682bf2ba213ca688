import { claimRequest } from '../../src/store/keys/idempotency.repository';
import { digestOf } from '../../src/store/sql/digest';
import { openCity, type City } from '../support/city';
import { get, intake, openApi, post, type TestApi } from '../support/api';
import { scenes } from './scenes';

let city: City;
let api: TestApi;
beforeAll(async () => {
  city = await openCity();
  api = await openApi(city);
});
afterAll(async () => {
  await api.close();
  await city.close();
});

let made = 0;
const fresh = (): Record<string, string> => ({ 'Idempotency-Key': `key-${process.pid}-${(made += 1)}` });
const JUDGING = { lawful: true, reasonable: true, reason: '属实' };

describe('a POST sent again with its Idempotency-Key', () => {
  it('gets the same answer, also the code, which is not kept in clear', async () => {
    const [headers, body, key] = [fresh(), intake(), await api.keyOf('upstream')];
    const first = await post(api, '/v1/appeals', body, key, headers);
    const second = await post(api, '/v1/appeals', body, key, headers);
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body).toEqual(first.body);
    expect(second.headers['location']).toBe(first.headers['location']);
    const { rows } = await city.pool.query('select response from idempotency');
    expect(JSON.stringify(rows)).not.toContain(first.body.trackingCode);
  });

  it('does an act once', async () => {
    const { id } = await scenes.judgement(api);
    const [headers, key] = [fresh(), await api.keyOf('office')];
    const path = `/v1/appeals/${id}/acts/judge`;
    const answers = await Promise.all([1, 2, 3].map(() => post(api, path, JUDGING, key, headers)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    for (const { body } of answers) expect(body).toEqual(answers[0]?.body);
    const { body } = await get(api, `/v1/appeals/${id}/timeline`, key);
    expect((body.items as { fact: string }[]).filter(({ fact }) => fact === 'judged')).toHaveLength(1);
  });

  it('gets the same refusal, even when the rules would now allow it', async () => {
    const scene = await scenes.judgement(api);
    const [headers, key] = [fresh(), await api.keyOf('office')];
    const path = `/v1/appeals/${scene.id}/acts/assign`;
    const first = await post(api, path, {}, key, headers);
    expect(first.body.code).toBe('wrong-stage');
    await post(api, `/v1/appeals/${scene.id}/acts/judge`, JUDGING, key);
    expect((await post(api, path, {}, key, headers)).body.code).toBe('wrong-stage');
    expect((await post(api, path, {}, key, fresh())).status).toBe(200);
  });

  it('with another body, or to another place, is refused', async () => {
    const [headers, key] = [fresh(), await api.keyOf('upstream')];
    await post(api, '/v1/appeals', intake(), key, headers);
    const other = await post(api, '/v1/appeals', intake(), key, headers);
    expect([other.status, other.body.code]).toEqual([422, 'idempotency-key-reused']);
  });

  it('by somebody else is another request', async () => {
    const [headers, body] = [fresh(), intake()];
    const first = await post(api, '/v1/appeals', body, await api.keyOf('office'), headers);
    const second = await post(api, '/v1/appeals', body, await api.keyOf('centre'), headers);
    expect([first.status, second.status]).toEqual([201, 200]);
  });

  it('after a wrong body may be sent right', async () => {
    const [headers, key] = [fresh(), await api.keyOf('upstream')];
    expect((await post(api, '/v1/appeals', { ...intake(), title: '' }, key, headers)).status).toBe(422);
    expect((await post(api, '/v1/appeals', intake(), key, headers)).status).toBe(201);
  });

  it('while the first is still under way is told to come again', async () => {
    const [headers, body, key] = [fresh(), intake(), await api.keyOf('upstream')];
    const keyId = /^lb_([0-9a-z]{8})_/.exec(key)?.[1] ?? '';
    await claimRequest(city.pool, city.keyring, {
      ...{ keyId, idempotencyKey: headers['Idempotency-Key'] ?? '' },
      ...{ request: 'POST /v1/appeals', bodyDigest: digestOf(body) },
    });
    const answer = await post(api, '/v1/appeals', body, key, headers);
    expect([answer.status, answer.body.code]).toEqual([409, 'request-in-progress']);
    expect(answer.headers['retry-after']).toBe('2');
  });

  it.each(['', 'a b', 'x'.repeat(256), '键'])('is refused a key nobody can keep (%#)', async (given) => {
    const headers = { 'Idempotency-Key': given === '键' ? Buffer.from(given).toString('latin1') : given };
    const answer = await post(api, '/v1/appeals', intake(), await api.keyOf('upstream'), headers);
    expect(answer.status).toBe(422);
    expect(answer.body.errors[0].path).toBe('headers.Idempotency-Key');
  });
});
