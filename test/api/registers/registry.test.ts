import request from 'supertest';
import { defaultCalendar } from '../../../src/domain/calendar/default-calendar';
import { defaultPolicy } from '../../../src/domain/policy/default-policy';
import { currentRules } from '../../../src/store/rules/rules.repository';
import { get, openApi, post, type TestApi } from '../../support/api';

let api: TestApi;
let office: string;
let supervisor: string;
beforeAll(async () => {
  api = await openApi(undefined, { perKey: 1e6, perAddress: 1e6 });
  office = await api.keyOf('office');
  supervisor = await api.keyOf('supervisor');
});
afterAll(() => api.close());

async function tagOf(path: string): Promise<string> {
  const answer = await get(api, path, office);
  expect(answer.status).toBe(200);
  return answer.headers['etag'] as string;
}

/** An edit on top of what stands now. */
async function edit(path: string, body: object, key = office, read?: string) {
  const tag = read ?? (await tagOf(path.split('/').slice(0, 3).join('/')));
  return post(api, path, body, key, { 'If-Match': tag });
}

const pathsOf = (body: unknown): string[] => (body as { errors: { path: string }[] }).errors.map(({ path }) => path);
const policy = (version: string, change: object = {}) => ({ ...defaultPolicy, version, ...change });
const reason = '按新办法修订';

describe('a new policy', () => {
  it('is proposed by the office and in force only once the supervisor has approved it', async () => {
    const proposed = await edit('/v1/policies', { policy: policy('2027.1', { rounds: 4 }), reason });
    expect(proposed).toMatchObject({ status: 201, body: { version: '2027.1', status: 'proposed' } });
    expect(proposed.headers['location']).toBe('/v1/policies/2027.1');
    expect((await currentRules(api.deps.pool)).policy.version).toBe(defaultPolicy.version);

    expect((await edit('/v1/policies/2027.1/acts/approve', { reason })).status).toBe(403);
    const approved = await edit('/v1/policies/2027.1/acts/approve', { reason }, supervisor);
    expect(approved).toMatchObject({ status: 200, body: { status: 'current', policy: { rounds: 4 } } });
    expect((await currentRules(api.deps.pool)).policy.rounds).toBe(4);
    expect((await get(api, '/v1/policies', office)).body.items).toMatchObject([
      { version: '2027.1', status: 'current', openCases: 0 },
      { version: defaultPolicy.version, title: defaultPolicy.title, status: 'superseded' },
    ]);
  });

  it('may give way to an earlier one again, and cannot be approved twice', async () => {
    const back = await edit(`/v1/policies/${defaultPolicy.version}/acts/approve`, { reason }, supervisor);
    expect(back.body.status).toBe('current');
    expect((await get(api, '/v1/policies/current', office)).body.policy).toEqual(defaultPolicy);
    const again = await edit(`/v1/policies/${defaultPolicy.version}/acts/approve`, { reason }, supervisor);
    expect(again).toMatchObject({ status: 409, body: { code: 'already-so' } });
  });

  it('with faults is refused, and every fault named with its place', async () => {
    const duties = {
      ...defaultPolicy.duties,
      sign: { ...defaultPolicy.duties.sign, consequence: 'publish' },
      verify: { ...defaultPolicy.duties.verify, limit: { amount: 0, unit: 'moons' } },
    };
    const handle = { ...defaultPolicy.handle, escalated: { amount: 61, unit: 'calendar-days' } };
    const answer = await edit('/v1/policies', {
      policy: policy('2027.2', { duties, handle, rounds: 'many' }),
      reason: ' ',
    });
    expect(answer).toMatchObject({ status: 422, body: { code: 'body-invalid' } });
    expect(pathsOf(answer.body).sort()).toEqual([
      'body.policy.duties.sign.consequence',
      'body.policy.duties.verify.limit.amount',
      'body.policy.duties.verify.limit.unit',
      'body.policy.handle.escalated',
      'body.policy.rounds',
      'body.reason',
    ]);
    expect(JSON.stringify(answer.body.errors)).not.toContain('Invalid');
    expect((await get(api, '/v1/policies/2027.2', office)).status).toBe(404);
  });

  it('needs a name of its own', async () => {
    const taken = await edit('/v1/policies', { policy: policy('2027.1', { rounds: 2 }), reason });
    expect(taken).toMatchObject({ status: 409, body: { code: 'version-taken' } });
    for (const version of ['current', '', 'a/b', '..', '版本', 'x'.repeat(41), '\u0000', '1\u202e']) {
      const answer = await edit('/v1/policies', { policy: policy(version), reason });
      expect([version, answer.status]).toEqual([version, 422]);
    }
  });
});

describe('of two administrators who have read the same', () => {
  it.each([
    ['/v1/policies', 'policy', policy('race-1'), policy('race-2')],
    ['/v1/calendar', 'calendar', { ...defaultCalendar, version: 'race-1' }, { ...defaultCalendar, version: 'race-2' }],
  ])('only one edits %s, also when both come at once', async (path, field, one, other) => {
    const read = await tagOf(path);
    const answers = await Promise.all([one, other].map((body) => edit(path, { [field]: body, reason }, office, read)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 412]);
    const late = await edit(path, { [field]: { ...one, version: 'race-3' }, reason }, office, read);
    expect(late).toMatchObject({ status: 412, body: { code: 'edited-meanwhile' } });
  });

  it('one has to have read at all', async () => {
    const body = { policy: policy('unread'), reason };
    for (const headers of [{}, { 'If-Match': '*' }] as Record<string, string>[]) {
      const answer = await post(api, '/v1/policies', body, office, headers);
      expect(answer).toMatchObject({ status: 428, body: { code: 'etag-missing' } });
    }
    for (const tag of ['"policies-999"', '"calendars-0"', `W/${await tagOf('/v1/policies')}`, 'x', '"', ',', 'a"b\\']) {
      expect([tag, (await edit('/v1/policies', body, office, tag)).status]).toEqual([tag, 412]);
    }
  });

  it('whoever asks again for what has not changed is told only that', async () => {
    const again = await request(api.url)
      .get('/v1/units')
      .set('If-None-Match', await tagOf('/v1/units'));
    expect(again.status).toBe(304);
  });
});

describe('a new calendar', () => {
  it('is refused with every wrong day named: no case counts over a day there is not', async () => {
    const calendar = {
      ...defaultCalendar,
      version: 'wrong',
      daysOff: [
        { day: '2027-02-30', reason: '元旦' },
        { day: '2027-01-01', reason: '元旦' },
        { day: '2027-01-01', reason: '元旦' },
      ],
      makeUpDays: [
        { day: '2027-01-04', reason: '调休' },
        { day: '2027-13-01', reason: '调休' },
      ],
    };
    const answer = await edit('/v1/calendar', { calendar, reason });
    expect(answer.status).toBe(422);
    expect(pathsOf(answer.body)).toEqual([
      'body.calendar.daysOff.0.day',
      'body.calendar.daysOff.2.day',
      'body.calendar.makeUpDays.0.day',
      'body.calendar.makeUpDays.1.day',
    ]);
  });

  it('counts for new cases once it is approved', async () => {
    const calendar = {
      ...defaultCalendar,
      version: '2027.1',
      daysOff: [...defaultCalendar.daysOff, { day: '2027-06-01', reason: '市庆' }],
    };
    await edit('/v1/calendar', { calendar, reason });
    await edit('/v1/calendar/2027.1/acts/approve', { reason }, supervisor);
    expect((await get(api, '/v1/calendar/current', office)).body.calendar.daysOff).toContainEqual({
      ...{ day: '2027-06-01', reason: '市庆' },
    });
    expect((await currentRules(api.deps.pool)).calendar.version).toBe('2027.1');
  });
});
