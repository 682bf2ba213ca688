import { caseIdOfNumber } from '../../../src/store/open311/open311.repository';
import { createApiKey } from '../../../src/store/keys/api-key.repository';
import { openCity, type City } from '../../support/city';
import { get, intake, openApi, post, type TestApi } from '../../support/api';
import { bothWays, lampForm, listOf, read, same, send, storedCase, type Shown } from './open311-client';

let city: City;
let api: TestApi;
let upstream: string;
beforeAll(async () => {
  city = await openCity();
  api = await openApi(city);
  upstream = await api.keyOf('upstream');
});
afterAll(async () => {
  await api.close();
  await city.close();
});

const UNIT = 'urban-management';
const EVIDENCE = [
  { name: '照片.jpg', mediaType: 'image/jpeg', url: 'https://files.example/1.jpg', sha256: '0'.repeat(64) },
];

const file = async (form = lampForm(), headers = {}): Promise<string> => {
  const answer = await send(api, 'requests.json', form, { key: upstream, headers });
  expect(answer.status).toBe(200);
  return answer.body[0].service_request_id as string;
};
const caseIdOf = async (number: string): Promise<string> => (await caseIdOfNumber(city.pool, number)) ?? '';
const one = async (number: string): Promise<Shown> =>
  listOf(await bothWays(api, `requests/${number}.*`, 'service_requests'))[0]!;
const updatesOf = async (number: string): Promise<Shown[]> =>
  listOf(await bothWays(api, `servicerequestupdates.*?service_request_id=${number}`, 'service_request_updates'));

async function act(number: string, name: string, role: 'office' | 'unit', body: object = {}): Promise<void> {
  const answer = await post(
    api,
    `/v1/appeals/${await caseIdOf(number)}/acts/${name}`,
    body,
    await api.keyOf(role, UNIT),
  );
  if (answer.status !== 200) throw new Error(`${name}: ${answer.status} ${answer.text}`);
}

/** Theme and judgement, by the office where the rules were not sure. */
async function accept(number: string): Promise<void> {
  const { state } = await storedCase(api, await caseIdOf(number));
  if (state.status === 'awaiting-theme') {
    const theme = { kind: 'complaint', category: '道路照明', theme: '城市治理', track: 'first-asked', urgent: false };
    await act(number, 'confirm-theme', 'office', theme);
  }
  await act(number, 'judge', 'office', { lawful: true, reasonable: true, reason: '属实' });
}

const WORD = { how: 'phone', note: '秘密的来电' };

describe('a request posted by a client', () => {
  it('is a running case of the one door, read back without a word of the person', async () => {
    const number = await file();
    const request = await one(number);
    expect(request).toMatchObject({
      ...{ service_request_id: number, status: 'open', service_code: 'street-lighting', service_name: '道路照明' },
      ...{ lat: 34.2612, long: 117.1988, address: null, address_id: null, zipcode: null, media_url: null },
    });
    expect(request.description).toBe(`云龙区 · 道路照明：${request.status_notes}`);
    expect(request.expected_datetime).toMatch(/\+08:00$/);
    const stored = await storedCase(api, await caseIdOf(number));
    expect(stored.state).toMatchObject({ source: 'open311', category: '道路照明', title: '反映道路照明问题：不亮' });
    for (const canary of ['某甲', '13900000003', 'canary', '测试路', 'account-7', '看不清路']) {
      expect(JSON.stringify([request, stored])).not.toContain(canary);
    }
  });

  it('keeps place, mail and account sealed until somebody says what for', async () => {
    const caseId = await caseIdOf(await file(lampForm({ address_id: 'A-77', device_id: 'd-1' })));
    const revealed = await get(
      api,
      `/v1/appeals/${caseId}/appellant?purpose=${encodeURIComponent('电话回访')}`,
      await api.keyOf('office'),
    );
    expect(revealed.body).toMatchObject({ name: '测某甲', phone: '13900000003', address: '云龙区测试路9号' });
    expect(revealed.body.open311).toEqual({
      ...{ email: 'canary@example.org', accountId: 'account-7', addressId: 'A-77', deviceId: 'd-1' },
      ...{ lat: 34.26123456, long: 117.19876543 },
    });
    const shown = await get(api, `/v1/appeals/${caseId}`, await api.keyOf('office'));
    expect(JSON.stringify(shown.body)).not.toMatch(/canary|account-7|A-77|13900000003/);
  });

  it('is one case for one Idempotency-Key, in either format, and another without', async () => {
    const form = lampForm();
    const headers = { 'Idempotency-Key': 'ticket-1' };
    const json = await send(api, 'requests.json', form, { key: upstream, headers });
    const xml = await send(api, 'requests.xml', form, { key: upstream, headers });
    expect(same(json, xml)).toBe('service_requests');
    expect(Object.keys(json.body[0]).sort()).toEqual(['account_id', 'service_notice', 'service_request_id']);
    expect(json.body[0].account_id).toBe('account-7');
    const other = await send(api, 'requests.json', { ...form, description: '别的' }, { key: upstream, headers });
    expect(other.status).toBe(400);
    expect(await file(form)).not.toBe(await file(form));
  });

  it('a hundred times at once under one key is one case', async () => {
    const form = lampForm();
    const headers = { 'Idempotency-Key': 'ticket-2' };
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => send(api, 'requests.json', form, { key: upstream, headers })),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set(answers.map((answer) => listOf(answer)[0]?.service_request_id)).size).toBe(1);
  });

  it('bears the source of its key', async () => {
    const { key } = await createApiKey(city.pool, api.deps.pepper, { role: 'upstream', source: 'fixmystreet' });
    const answer = await send(api, 'requests.json', lampForm(), { key });
    expect(await caseIdOf(answer.body[0].service_request_id)).toMatch(/^fixmystreet~o311-/);
  });

  it('is found by the appellant’s code as its token', async () => {
    const number = await file();
    const code = city.keyring.trackingCodeOf(await caseIdOf(number));
    const answer = await bothWays(api, `tokens/${code}.*`, 'service_requests');
    expect(answer.body).toEqual([{ service_request_id: number, token: code }]);
  });
});

describe('what is done on a case', () => {
  it('shows as updates, and as closed with the reason at the end', async () => {
    const number = await file();
    await accept(number);
    await act(number, 'assign', 'office', { lead: UNIT });
    await act(number, 'sign', 'unit');
    await act(number, 'progress', 'unit', { text: '秘密的进展文字' });
    expect(await one(number)).toMatchObject({
      status: 'open',
      status_notes: '办理中',
      agency_responsible: '市城市管理局',
    });
    await act(number, 'reply', 'unit', { result: 'solved', text: '已更换', evidence: EVIDENCE });
    const caseId = await caseIdOf(number);
    const evaluation = { contacted: true, solved: true, satisfaction: 'satisfied' };
    const done = await post(
      api,
      `/v1/appeals/${caseId}/acts/evaluate`,
      evaluation,
      city.keyring.trackingCodeOf(caseId),
    );
    expect(done.status).toBe(200);
    if (done.body.status === 'awaiting-verification')
      await act(number, 'verify', 'office', { finding: 'solved', reason: '属实', evidence: EVIDENCE });
    expect(await one(number)).toMatchObject({
      status: 'closed',
      status_notes: '已办结：已解决',
      expected_datetime: null,
    });
    const updates = await updatesOf(number);
    const told = updates.map(({ description }) => description);
    expect(told).toEqual(
      expect.arrayContaining([
        '已登记',
        '已受理',
        '已交办市城市管理局',
        '市城市管理局已签收',
        '市城市管理局报告了进展',
        '已办结：已解决',
      ]),
    );
    expect(updates.at(-1)).toMatchObject({ status: 'closed', service_request_id: number });
    expect(JSON.stringify(updates)).not.toContain('秘密');
    const both = await read(api, `requests.json?status=closed&service_code=street-lighting`);
    expect(listOf(both).map((each) => each.service_request_id)).toContain(number);
  });

  it('that ends without being accepted says why', async () => {
    const number = await file();
    await accept(number);
    const withdrawn = await file();
    await act(withdrawn, 'withdraw', 'office', { reason: '秘密的理由', appellantWord: WORD });
    expect(await one(withdrawn)).toMatchObject({ status: 'closed', status_notes: '已办结：已撤回' });
  });
});

describe('an update posted by a client', () => {
  const update = (number: string, change = {}) => ({
    ...{ service_request_id: number, update_id: `u-${number}`, status: 'OPEN', description: '还是不亮' },
    ...{ updated_datetime: '2026-06-01T09:30:00+08:00', ...change },
  });
  const postUpdate = (form: object, suffix = 'json', headers = {}) =>
    send(api, `servicerequestupdates.${suffix}`, form as never, { key: upstream, headers });

  it('reaches the case once; the same id again is a 400', async () => {
    const number = await file();
    const first = await postUpdate(update(number));
    expect(first.body).toEqual([{ update_id: `u-${number}` }]);
    const [json, xml] = [await postUpdate(update(number)), await postUpdate(update(number), 'xml')];
    expect(json.status).toBe(400);
    expect(same(json, xml)).toBe('errors');
    const listed = (await updatesOf(number)).filter((each) => each.update_id === `u-${number}`);
    expect(listed).toMatchObject([{ description: '已补充情况', status: 'open' }]);
    const timeline = await get(api, `/v1/appeals/${await caseIdOf(number)}/timeline`, await api.keyOf('office'));
    expect(timeline.text.match(/还是不亮/g)).toHaveLength(1);
  });

  it('at once in twenty hands is done once and told once', async () => {
    const number = await file();
    const answers = await Promise.all(Array.from({ length: 20 }, () => postUpdate(update(number))));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 400)).toHaveLength(19);
    expect((await updatesOf(number)).filter(({ description }) => description === '已补充情况')).toHaveLength(1);
  });

  it('asked again with its Idempotency-Key gets the same answer', async () => {
    const number = await file();
    const headers = { 'Idempotency-Key': `k-${number}` };
    const [first, again] = [
      await postUpdate(update(number), 'json', headers),
      await postUpdate(update(number), 'xml', headers),
    ];
    expect(again.status).toBe(200);
    expect(same(first, again)).toBe('service_request_updates');
  });

  it('never closes a case by itself', async () => {
    const number = await file();
    expect((await postUpdate(update(number, { status: 'CLOSED' }))).status).toBe(200);
    expect((await one(number)).status).toBe('open');
  });

  it('under an id another client has taken is listed under another', async () => {
    const { key } = await createApiKey(city.pool, api.deps.pepper, { role: 'upstream', source: 'other-client' });
    const own = await send(api, 'requests.json', lampForm(), { key });
    const mine = await file();
    await postUpdate(update(mine, { update_id: 'both-248' }));
    const theirs = await send(
      api,
      'servicerequestupdates.json',
      update(own.body[0].service_request_id, { update_id: 'both-248' }),
      { key },
    );
    expect(theirs.status).toBe(200);
    expect(theirs.body[0].update_id).not.toBe('both-248');
    expect(await updatesOf(own.body[0].service_request_id)).toContainEqual(
      expect.objectContaining({ update_id: theirs.body[0].update_id }),
    );
  });

  it('to somebody else’s case, or to none, is a 404', async () => {
    const { key } = await createApiKey(city.pool, api.deps.pepper, { role: 'upstream', source: 'stranger' });
    const number = await file();
    expect((await send(api, 'servicerequestupdates.json', update(number, { update_id: 'x' }), { key })).status).toBe(
      404,
    );
    expect((await postUpdate(update('2026-999999'))).status).toBe(404);
    expect((await postUpdate(update('\u0000', { update_id: 'nul' }))).status).toBe(404);
  });

  it('after the end is refused, and its id stays free', async () => {
    const number = await file();
    await act(number, 'withdraw', 'office', { reason: '自行解决', appellantWord: WORD });
    expect((await postUpdate(update(number))).status).toBe(400);
    const other = await file();
    expect((await postUpdate(update(other, { update_id: `u-${number}` }))).status).toBe(200);
  });

  it.each([
    ['no zone', { updated_datetime: '2026-06-01T09:30:00' }],
    ['no such state', { status: 'lost' }],
    ['no id', { update_id: '' }],
    ['an id of our own form', { update_id: '2026-000001-3' }],
    ['no words', { description: '' }],
  ])('with %s is a 400', async (_what, change) => {
    expect((await postUpdate(update('2026-000001', change))).status).toBe(400);
  });
});

describe('a confidential appeal', () => {
  it('is never listed, found, updated or counted, by whatever way', async () => {
    const filed = await post(api, '/v1/appeals', intake({ confidential: true, category: '道路照明' }), upstream);
    expect(filed.status).toBe(201);
    const { state } = await storedCase(api, filed.body.id);
    const number = state.reservedNumber;
    expect((await bothWays(api, `requests/${number}.*`, 'service_requests')).status).toBe(404);
    for (const path of [
      'requests.*',
      `requests.*?service_request_id=${number}`,
      'requests.*?status=open',
      'servicerequestupdates.*',
    ]) {
      const answer = await bothWays(
        api,
        path,
        path.startsWith('requests') ? 'service_requests' : 'service_request_updates',
      );
      expect(answer.text).not.toContain(number);
    }
    expect(await updatesOf(number)).toEqual([]);
  });
});
