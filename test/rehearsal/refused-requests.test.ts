import type { Test } from 'supertest';
import { defaultPolicy } from '../../src/domain/policy/default-policy';
import { get, openApi, post, type TestApi } from '../support/api';

describe('a rehearsal that cannot be', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await openApi(undefined, { perKey: 100_000, perAddress: 100_000 });
  });
  afterAll(() => api.close());

  const tell = async (body: object, role: 'office' | 'unit' | 'centre' = 'office'): Promise<Awaited<Test>> =>
    post(api, '/v1/rehearsals', body, await api.keyOf(role));

  it.each(['unit', 'centre'] as const)('is not for the role %s', async (role) => {
    expect((await tell({ case: { invented: {} } }, role)).status).toBe(403);
  });

  it('names every fault of a request with its path', async () => {
    const { status, body } = await tell({
      case: { copyOf: 'hotline-12345~nobody' },
      policy: {
        ...defaultPolicy,
        rounds: 0,
        handle: { ...defaultPolicy.handle, consult: { amount: 300, unit: 'working-days' } },
      },
      calendar: { version: 'x', announced: [], daysOff: [{ day: '2035-02-30', reason: '没有' }], makeUpDays: [] },
      startAt: '2020-01-01T00:00:00Z',
      script: [
        { after: '1 day', by: { role: 'unit' }, act: 'sign' },
        {
          at: '2020-01-01T00:00:00Z',
          by: { role: 'office', unit: 'housing' },
          act: 'judge',
          body: { lawful: 'yes', more: 1 },
        },
        { by: { role: 'unit', unit: 'nobody' }, act: 'escalate', body: { level: 9, reason: '' } },
      ],
      until: '2021-01-01T00:00:00Z',
    });
    expect(status).toBe(422);
    expect((body.errors as { path: string }[]).map(({ path }) => path).sort()).toEqual(
      [
        ...['body.policy.rounds', 'body.policy.handle.consult', 'body.calendar.daysOff.0.day', 'body.case.copyOf'],
        ...[
          'body.startAt',
          'body.script.0.by.unit',
          'body.script.1.at',
          'body.script.1.by.unit',
          'body.script.1.body.lawful',
        ],
        ...['body.script.1.body.reasonable', 'body.script.1.body.reason', 'body.script.1.body.more'],
        ...[
          'body.script.2',
          'body.script.2.by.unit',
          'body.script.2.body.level',
          'body.script.2.body.reason',
          'body.until',
        ],
      ].sort(),
    );
  });

  const rotten: [string, unknown][] = [
    ['no case', {}],
    ['two cases', { case: { copyOf: 'a~b', invented: {} } }],
    ['a field too many', { case: { invented: {} }, more: 1 }],
    ['a person', { case: { invented: { appellant: { type: 'resident', name: '某某' } } } }],
    ['a title of nothing', { case: { invented: { title: '\u0000' } } }],
    ['half a sign', { title: '\ud800', case: { invented: {} } }],
    [
      'an unknown act',
      { case: { invented: {} }, script: [{ after: '1 day', by: { role: 'office' }, act: '__proto__' }] },
    ],
    ['a clock as actor', { case: { invented: {} }, script: [{ after: '1 day', by: { role: 'timer' }, act: 'sign' }] }],
    ['a wait of nothing', { case: { invented: {} }, script: [{ after: 'P', by: { role: 'office' }, act: 'sign' }] }],
    ['a wait of ages', { case: { invented: {} }, until: '99999 years' }],
    ['an end before the start', { case: { invented: {} }, until: '0 days' }],
    ['an end in a hundred years', { case: { invented: {} }, until: '2135-01-01T00:00:00Z' }],
    ['a policy of no version', { case: { invented: {} }, policy: 'nosuch' }],
    ['a policy of another shape', { case: { invented: {} }, policy: { version: 1, constructor: {}, duties: null } }],
    ['a policy that is a list', { case: { invented: {} }, policy: [] }],
    [
      'a calendar with days that are none',
      { case: { invented: {} }, calendar: { version: 'x', announced: [1], daysOff: [], makeUpDays: [] } },
    ],
    [
      '201 steps',
      {
        case: { invented: {} },
        script: Array.from({ length: 201 }, () => ({ after: '1 day', by: { role: 'office' }, act: 'sign' })),
      },
    ],
    ['a start in a thousand years', { case: { invented: {} }, startAt: '3035-01-01T00:00:00Z' }],
    ['a start that is no date', { case: { invented: {} }, startAt: '2035-02-30T00:00:00Z' }],
    [
      'a body that is a list',
      { case: { invented: {} }, script: [{ after: '1 day', by: { role: 'office' }, act: 'judge', body: [] }] },
    ],
    ['an id too long', { case: { invented: { externalId: '汉'.repeat(100) } } }],
  ];
  it.each(rotten)('refuses %s in words, with a path', async (_what, body) => {
    const answer = await tell(body as object);
    expect([answer.status, answer.body.code]).toEqual([422, 'body-invalid']);
    expect(answer.body.errors.length).toBeGreaterThan(0);
    expect(answer.text).not.toMatch(/ at .*\.ts|undefined/);
  });

  it.each(['nosuch', '0000000000000000', '../x', '%00'])('knows no rehearsal %s', async (id) => {
    const key = await api.keyOf('office');
    expect((await get(api, `/v1/rehearsals/${id}`, key)).status).toBeGreaterThanOrEqual(400);
    expect((await get(api, `/v1/rehearsals/${id}`, key)).status).toBeLessThan(500);
    expect((await post(api, `/v1/rehearsals/${id}/cancel`, {}, key)).status).toBeLessThan(500);
  });

  it('has to wait when twenty wait already, and says for how long', async () => {
    const statuses: number[] = [];
    for (let asked = 0; asked < 21; asked += 1) statuses.push((await tell({ case: { invented: {} } })).status);
    expect(statuses).toEqual([...Array<number>(20).fill(202), 429]);
    const answer = await tell({ case: { invented: {} } });
    expect([answer.body.code, answer.headers['retry-after']]).toEqual(['too-many-rehearsals', '10']);
    const listed = await get(api, '/v1/rehearsals?limit=200', await api.keyOf('operator'));
    for (const { id } of listed.body.items as { id: string }[]) {
      const { status } = await post(api, `/v1/rehearsals/${id}/cancel`, {}, await api.keyOf('operator'));
      expect(status).toBe(200);
    }
    expect((await tell({ case: { invented: {} } })).status).toBe(202);
  });
});
