import { defaultPolicy } from '../../src/domain/policy/default-policy';
import type { Difference } from '../../src/rehearsal/compare';
import { rehearsalDatabases } from '../../src/store/rehearsals/rehearsal-databases';
import { get, post } from '../support/api';
import { eventually } from '../repair/eventually';
import { ask, JUDGED, openRehearsingCity, read, rehearsed, until, type RehearsingCity } from './rehearsing-city';

const HANDLED = [
  { after: '2 working hours', by: { role: 'office' }, act: 'judge', body: JUDGED },
  { after: '30 minutes', by: { role: 'office' }, act: 'assign', body: { why: '按职责交办' } },
  { after: '1 working hour', by: { role: 'unit', unit: 'lead' }, act: 'sign' },
];

describe('rehearsals over HTTP', () => {
  let city: RehearsingCity;
  beforeAll(async () => {
    city = await openRehearsingCity();
    await city.play();
  });
  afterAll(() => city.close());

  it('plays the acts of a script at their moments, and a refused one with its reason', async () => {
    const { story } = await rehearsed(city, {
      title: '提前评价',
      case: { invented: { title: '路灯不亮', text: '晚上看不见。' } },
      startAt: '2035-01-22T09:10:00+08:00',
      script: [
        ...HANDLED,
        {
          after: 'PT10M',
          by: { role: 'appellant' },
          act: 'evaluate',
          body: { contacted: true, solved: true, satisfaction: 'satisfied' },
        },
        {
          at: '2035-01-23T10:00:00+08:00',
          by: { role: 'supervisor' },
          act: 'escalate',
          body: { level: 3, reason: '群众反映集中' },
        },
        { after: '1 day', by: { role: 'supervisor' }, act: 'escalate', body: { level: 1, reason: '再提' } },
        {
          after: '1 working hour',
          by: { role: 'unit', unit: 'lead' },
          act: 'object-notice',
          body: { notice: '$notice', text: '已在办' },
        },
      ],
      until: 'P10D',
    });
    const at = (fact: string) => story.facts.find((one) => one.fact === fact)?.at.slice(0, 16);
    expect([at('judged'), at('assigned'), at('signed'), at('escalated'), at('notice-objected')]).toEqual([
      ...['2035-01-22T11:10', '2035-01-22T11:40', '2035-01-22T14:10', '2035-01-23T10:00', '2035-01-24T11:00'],
    ]);
    expect(story.refused).toMatchObject([
      { step: 3, act: 'evaluate', code: 'wrong-stage', by: { role: 'appellant' } },
      { act: 'escalate', code: 'level-not-higher' },
    ]);
    expect(story.refused[0]?.at.slice(0, 16)).toBe('2035-01-22T14:20');
    expect(story.summary).toContainEqual(expect.stringMatching(/^2035年1月22日 14:20，诉求人的“.*”按规则不予执行：/));
    expect(story.levels).toMatchObject([{ from: 0, to: 3 }]);
    expect(story.endAt).toBe('2035-02-01T09:10:00+08:00');
  });

  it('is read again as a list, as JSON and as text', async () => {
    const { id } = await rehearsed(city, { case: { invented: {} }, until: '5 working days' });
    const { body } = await get(city.api, '/v1/rehearsals?limit=1', await city.api.keyOf('supervisor'));
    expect(body.items).toMatchObject([{ id, status: 'done', createdBy: 'office', title: '虚构诉求，无人过问' }]);
    expect(body.next).toEqual(expect.any(String));
    const text = await get(city.api, `/v1/rehearsals/${id}/story`, await city.api.keyOf('operator'));
    expect(text.headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(text.text.split('\n')[0]).toBe('══ 演练：虚构诉求，无人过问 ══');
    expect(text.text).toMatch(/规则 ｜ 登记诉求：云龙区 · 值班员登记\n/);
    expect(text.text).toMatch(/逾期 {2}会客厅办公室：研判是否合理合法；自 .* 起算 1 个工作日/);
  });

  it('says of two rehearsals what differs', async () => {
    const startAt = '2035-03-05T09:00:00+08:00';
    const judge = { ...defaultPolicy.duties.judge, limit: { amount: 2, unit: 'working-days' } };
    const policy = { ...defaultPolicy, version: 'draft-1', duties: { ...defaultPolicy.duties, judge } };
    const asked = { case: { invented: {} }, startAt, until: '2 working days' };
    const first = await rehearsed(city, asked);
    const second = await rehearsed(city, { ...asked, policy });
    const key = await city.api.keyOf('office');
    const { status, body } = await post(
      city.api,
      '/v1/rehearsals/compare',
      { first: first.id, second: second.id },
      key,
    );
    expect(status).toBe(200);
    const { moved } = body as Difference;
    expect(moved.find(({ what, title }) => what === 'limit' && title === '研判是否合理合法')).toMatchObject({
      ...{ first: '2035-03-06T17:30:00+08:00', second: '2035-03-07T17:30:00+08:00', days: 1 },
    });
    expect(await post(city.api, '/v1/rehearsals/compare', { first: first.id, second: first.id }, key)).toMatchObject({
      body: { same: true, moved: [] },
    });
  });

  it('is the same for the same Idempotency-Key', async () => {
    const body = { case: { invented: {} }, until: 'P1D' };
    const asked = async () =>
      (await post(city.api, '/v1/rehearsals', body, await city.api.keyOf('office'), { 'Idempotency-Key': 'once-1' }))
        .body.id as string;
    const id = await asked();
    expect(await asked()).toBe(id);
    await until(city, id, 'done');
  });

  it('takes what is odd but allowed for what it is', async () => {
    const { story } = await rehearsed(city, {
      case: { invented: { title: '𠮷野家门口', text: '电话 13900000002，张三。', externalId: 'rare-𠮷' } },
      script: [
        {
          after: '0 minutes',
          by: { role: 'office' },
          act: 'judge',
          body: { ...JUDGED, reason: '找 13900000002 核实' },
        },
      ],
      until: 'PT1H',
    });
    expect(story.title).toBe('𠮷野家门口');
    expect(JSON.stringify(story)).not.toContain('13900000002');
  });

  it('is cancelled while it waits or is played, and not when it is over', async () => {
    const key = await city.api.keyOf('operator');
    const long = Array.from({ length: 150 }, () => ({ after: '1 day', by: { role: 'office' }, act: 'sign' }));
    const ids = [
      await ask(city, { case: { invented: {} }, script: [] }),
      await ask(city, {
        case: { invented: {} },
        script: long.map((step) => ({ ...step, by: { role: 'unit', unit: 'lead' } })),
      }),
    ];
    const [, slow = ''] = ids;
    await eventually(async () => expect((await read(city, slow)).progress?.facts).toBeGreaterThan(0));
    expect(await post(city.api, `/v1/rehearsals/${slow}/cancel`, {}, key)).toMatchObject({
      status: 200,
      body: { status: 'cancelled' },
    });
    expect(await post(city.api, `/v1/rehearsals/${slow}/cancel`, {}, key)).toMatchObject({
      status: 409,
      body: { code: 'rehearsal-in-another-state' },
    });
    expect((await get(city.api, `/v1/rehearsals/${slow}/story`, key)).status).toBe(409);
    await until(city, ids[0] ?? '', 'done');
    await eventually(async () => expect(await rehearsalDatabases(city.place.databaseUrl)).toEqual([]));
    expect((await read(city, slow)).status).toBe('cancelled');
  });
});
