import { queryState } from '../../../src/engine/appeals';
import { fileIntake, intakeOf } from '../../../src/use-cases/appeals/file-appeal';
import { startUnopened } from '../../../src/use-cases/upkeep/start-unopened';
import { createApiKey } from '../../../src/store/keys/api-key.repository';
import { openCity, type City } from '../../support/city';
import { engineAway, get, intake, openApi, post, type TestApi } from '../../support/api';
import { onRecord } from '../on-record';

let city: City;
let api: TestApi;
/** The same store and engine, but a queue that no worker serves. */
let idle: TestApi;
beforeAll(async () => {
  city = await openCity();
  api = await openApi(city);
  idle = await openApi({ ...city, engine: { ...city.engine, taskQueue: `${city.engine.taskQueue}-idle` } });
});
afterAll(async () => {
  await idle.close();
  await api.close();
  await city.close();
});

const file = async (body: object, headers = {}) => post(api, '/v1/appeals', body, await api.keyOf('upstream'), headers);

describe('filing an appeal', () => {
  it('makes a running case, found where Location says', async () => {
    const answer = await file(intake());
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ stage: 'collect', status: 'awaiting-judgement', light: 'green' });
    expect(answer.body.trackingCode).toMatch(/^[0-9A-Z]{16}$/);
    expect(answer.body.workflowId).toBe(`appeal~${answer.body.id}`);
    expect(answer.headers['location']).toBe(`/v1/appeals/${answer.body.id}`);
    expect(await queryState(city.engine, answer.body.workflowId)).toMatchObject({ stage: 'collect' });
    const read = await get(api, answer.headers['location'] as string, await api.keyOf('office'));
    expect(read.body).toMatchObject({
      id: answer.body.id,
      stage: 'collect',
      category: '物业管理',
      dueAt: answer.body.dueAt,
    });
  });

  it('twice is one case, whatever the order of the keys', async () => {
    const body = intake();
    const first = await file(body);
    const second = await file(Object.fromEntries(Object.entries(body).reverse()));
    expect(second.status).toBe(200);
    expect(second.body).toEqual(first.body);
  });

  it('a hundred times at once is one case', async () => {
    const body = intake();
    const answers = await Promise.all(Array.from({ length: 100 }, () => file(body)));
    expect(answers.map(({ status }) => status).filter((status) => status === 201)).toHaveLength(1);
    expect(answers.every(({ status }) => status === 200 || status === 201)).toBe(true);
    expect(new Set(answers.map((answer) => answer.body.trackingCode as string)).size).toBe(1);
  });

  it.each(['\t', ' ', '\u00a0', '\u3000', '\u200b', '\ufeff', '\r\n'])(
    'under its number with %j around it is the case of that number, as in a sheet',
    async (blank) => {
      const body = intake();
      const { externalId } = body as { externalId: string };
      const first = await file({ ...body, externalId: externalId + blank });
      const others = [await file(body), await file({ ...body, externalId: blank + externalId + blank })];
      expect([first.status, ...others.map(({ status }) => status)]).toEqual([201, 200, 200]);
      expect(first.body.id).toBe(`hotline-12345~${externalId}`);
      expect(others.map((other) => other.body.id as string)).toEqual([first.body.id, first.body.id]);
    },
  );

  it('under a number of nothing that shows is refused', async () => {
    const answer = await file({ ...intake(), externalId: '\u200b' });
    expect([answer.status, answer.body.errors]).toMatchObject([422, [{ path: 'body.externalId' }]]);
  });

  it('again under a number with a tab, filed so before it was read without, is still that case', async () => {
    const body = { ...intake(), externalId: `before-${Date.now()}\t` };
    await fileIntake(api.deps, intakeOf(body));
    await onRecord(api.deps, `hotline-12345~${body.externalId.trim()}=09`, 1, 10_000);
    const again = await file(body);
    expect([again.status, again.body.id]).toEqual([200, `hotline-12345~${body.externalId.trim()}=09`]);
  });

  it('under a number already used for something else is refused', async () => {
    const body = intake();
    await file(body);
    const answer = await file({ ...body, title: '另一件事' });
    expect(answer.status).toBe(409);
    expect(answer.body.code).toBe('already-filed-differently');
  });

  it('is refused to an upstream under another source than its own', async () => {
    const { key } = await createApiKey(city.pool, api.deps.pepper, { role: 'upstream', source: 'radio-hotline' });
    const answer = await post(api, '/v1/appeals', intake(), key);
    expect(answer.status).toBe(403);
    expect(answer.body.code).toBe('source-not-yours');
    expect((await post(api, '/v1/appeals', intake({ source: 'radio-hotline' }), key)).status).toBe(201);
  });

  it.each(['unit', 'supervisor', 'discipline'] as const)('is not allowed to a %s', async (role) => {
    expect((await post(api, '/v1/appeals', intake(), await api.keyOf(role))).status).toBe(403);
  });

  it('with a number the engine has no room for is a fault of that field', async () => {
    const answer = await file(intake({ externalId: '编'.repeat(60) }));
    expect(answer.status).toBe(422);
    expect(answer.body.errors[0].path).toBe('body.externalId');
  });

  it.each([
    '㛃䶮𬭎',
    '=cmd|calc',
    "'; drop table appeals; --",
    '<svg onload=alert(1)>',
    '\u202e反向',
    'a\u200bb',
    '１２３',
    'a\r\nb',
  ])('keeps %j as it was written', async (text) => {
    const answer = await file(intake({ title: `标题 ${text}`, text }));
    expect(answer.status).toBe(201);
    const read = await get(api, `/v1/appeals/${answer.body.id}`, await api.keyOf('office'));
    expect(read.body).toMatchObject({ title: `标题 ${text}`, text });
    expect(read.headers['content-type']).toContain('application/json');
  });

  it.each(['\u0000', '\ud800', ' ', 'x'.repeat(20_001), 'x'.repeat(65_537)])(
    'refuses a text nobody can keep (%#)',
    async (text) => {
      const body = JSON.stringify({ ...intake(), text });
      expect((await post(api, '/v1/appeals', body, await api.keyOf('upstream'))).status).toBe(422);
    },
  );

  it('refuses a thousand attachments, and keeps twenty', async () => {
    const attachment = {
      name: '照片.jpg',
      mediaType: 'image/jpeg',
      url: 'https://files.example/1',
      sha256: 'a'.repeat(64),
    };
    expect((await file(intake({ attachments: Array.from({ length: 1_000 }, () => attachment) }))).status).toBe(422);
    const kept = await file(intake({ attachments: Array.from({ length: 20 }, () => attachment) }));
    const read = await get(api, `/v1/appeals/${kept.body.id}`, await api.keyOf('office'));
    expect(read.body.attachments).toHaveLength(20);
  });
});

describe('an appeal filed while no worker serves', () => {
  it('is answered with what it will begin with, and read so', async () => {
    const body = intake();
    const answer = await post(idle, '/v1/appeals', body, await idle.keyOf('centre'));
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ stage: 'collect', status: 'awaiting-judgement', light: 'green' });
    const read = await get(idle, `/v1/appeals/${answer.body.id}`, await idle.keyOf('centre'));
    expect(read.body).toMatchObject({ stage: 'collect', dueAt: answer.body.dueAt });
    expect((await get(idle, `/track/${answer.body.trackingCode}`)).body).toMatchObject({ stageTitle: '诉求汇总' });
  });
});

describe('an appeal registered whose engine was away', () => {
  it('is started later, once', async () => {
    const body = intake();
    const broken = await openApi({ ...city, engine: engineAway() });
    const answer = await post(broken, '/v1/appeals', body, await broken.keyOf('office'));
    expect(answer.status).toBe(201);
    expect(await queryState(city.engine, answer.body.workflowId)).toBeUndefined();
    expect(await startUnopened(api.deps, 0)).toBeGreaterThan(0);
    expect(await onRecord(api.deps, answer.body.id, 1, 10_000)).toBe(true);
    expect(await queryState(city.engine, answer.body.workflowId)).toMatchObject({ stage: 'collect' });
    await broken.close();
  });
});
