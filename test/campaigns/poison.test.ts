import type { Test } from 'supertest';
import type { CampaignView } from '../../src/domain/campaign/view/view-schema';
import { get, post } from '../support/api';
import { openCampaignFixture, PROOF, type CampaignFixture } from './fixture';

let fixture: CampaignFixture;
let id: string;
let closed: string;
beforeAll(async () => {
  fixture = await openCampaignFixture();
  const opening = {
    kind: 'inspection',
    targets: [{ id: 'bureau', title: '执法大队', unit: 'tax' }],
    district: '云龙区',
  };
  id = (await fixture.open({ ...opening, name: 'poisoned' })).id;
  await fixture.act(id, 'office', 'begin');
  closed = (await fixture.open({ ...opening, name: 'over' })).id;
  await fixture.act(closed, 'office', 'call-off', { reason: '改期' });
});
afterAll(() => fixture.close());

const HUGE = 'x'.repeat(64 * 1024 + 1);
const many = (count: number): object[] =>
  Array.from({ length: count }, (_one, index) => ({ id: `t-${index}`, title: '对象' }));
const deep = `{"kind":"check","name":"x","targets":${'['.repeat(10_000)}${']'.repeat(10_000)}}`;

type Answer = Awaited<Test>;
interface Problem {
  readonly code: string;
  readonly errors?: { readonly path: string }[];
}

/** Never a 5xx; a code and, of a body, the places that are wrong. */
function expectClear({ status, body, headers }: Answer, expected: number, path?: string): void {
  const { code, errors = [] } = body as Problem;
  expect({ status, code, headers: headers['content-type'] }).toMatchObject({
    ...{ status: expected, code: expect.any(String), headers: expect.stringContaining('application/problem+json') },
  });
  if (path !== undefined) expect(errors.map((one) => one.path)).toContain(path);
}

const openings: readonly (readonly [what: string, body: object | string, status: number, path?: string])[] = [
  ['a name with U+0000', { name: 'a\u0000b' }, 422, 'body.name'],
  ['a title with U+0000', { title: 'a\u0000b' }, 422, 'body.title'],
  ['half a surrogate pair', '{"kind":"check","name":"x","theme":"\\ud800"}', 422, 'body.theme'],
  ['a title of 64 KB and one', { title: HUGE }, 422, 'body.title'],
  ['a name that climbs out', { name: '../keys' }, 422, 'body.name'],
  ['501 targets', { targets: many(501) }, 422, 'body.targets'],
  ['a target twice', { targets: [...many(1), ...many(1)] }, 422, 'body.targets'],
  ['a target whose id has a colon', { targets: [{ id: 'a:b', title: '对象' }] }, 422, 'body.targets.0.id'],
  ['a unit named __proto__', { units: ['__proto__'] }, 422, 'body.units.0'],
  [
    'a unit named constructor',
    { targets: [{ id: 'a', title: '甲', unit: 'constructor' }] },
    422,
    'body.targets.0.unit',
  ],
  ['a key __proto__', '{"kind":"check","name":"x","__proto__":{"day":"2026-01-01"}}', 422],
  ['a kind named __proto__', { kind: '__proto__' }, 422, 'body.kind'],
  ['a mode named __proto__', { mode: '__proto__' }, 422, 'body.mode'],
  ['a round of 1e400', '{"kind":"patrol","name":"x","round":1e400}', 422, 'body.round'],
  ['the day 9999-12-31', { day: '9999-12-31' }, 422, 'body.day'],
  ['the day 0000-01-01', { day: '0000-01-01' }, 422, 'body.day'],
  ['the day 30 February', { day: '2026-02-30' }, 422, 'body.day'],
  [
    'a milestone in the year 9999',
    { targets: [{ id: 'a', title: '甲', day: '9999-12-31' }] },
    422,
    'body.targets.0.day',
  ],
  ['a case that cannot be', { fromCase: "x'; drop table appeals; --" }, 422, 'body.fromCase'],
  ['a case with U+0000', { fromCase: 'a~\u0000' }, 422, 'body.fromCase'],
  ['a record outside the registry', { memberRecords: ['teams/../keys'] }, 422, 'body.memberRecords.0'],
  ['a field nobody knows', { budget: 1e308 }, 422],
  ['JSON 10,000 deep', deep, 400],
  ['no JSON', '{"kind":', 400],
  ['a list', '[]', 422],
  ['null', 'null', 400],
];

describe('an opening that cannot be', () => {
  it.each(openings.map(([what, given, status, path]) => ({ what, given, status, path })))(
    '$what, is refused clearly',
    async ({ given, status, path }) => {
      const { api } = fixture;
      const body = typeof given === 'string' ? given : { kind: 'check', name: 'poison', ...given };
      expectClear(await post(api, '/v1/campaigns', body, await api.keyOf('office')), status, path);
      expect((await get(api, '/v1/campaigns/check~poison', await api.keyOf('office'))).status).toBe(404);
    },
  );

  it('twenty times at once is one campaign', async () => {
    const { api } = fixture;
    const office = await api.keyOf('office');
    const input = { kind: 'check', name: 'twenty', title: '<svg onload=alert(1)> =cmd 㛃䶮𬭎\u202e' };
    const answers = await Promise.all(Array.from({ length: 20 }, () => post(api, '/v1/campaigns', input, office)));
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array.from({ length: 19 }, () => 200), 201]);
    // What is only strange is kept as it was given.
    expect(new Set(answers.map(({ body }) => (body as CampaignView).title))).toEqual(new Set([input.title]));
    const { rows } = await fixture.city.pool.query(`select seq from campaign_facts where campaign_id = 'check~twenty'`);
    expect(rows).toHaveLength(1);
  });
});

const found = { text: '窗口无人', use: 'noted' };
const attempts: readonly (readonly [
  what: string,
  act: string,
  body: object | string,
  status: number,
  path?: string,
])[] = [
  ['a finding with U+0000', 'find', { ...found, text: 'a\u0000b' }, 422, 'body.text'],
  ['a finding of 64 KB and one', 'find', { ...found, text: HUGE }, 422, 'body.text'],
  ['half a surrogate pair', 'find', '{"text":"\\udc00","use":"noted"}', 422, 'body.text'],
  ['a use there is not', 'find', { ...found, use: '__proto__' }, 422, 'body.use'],
  ['a target named constructor', 'find', { ...found, target: 'constructor' }, 409],
  ['a unit named __proto__', 'find', { ...found, use: 'rectification', unit: '__proto__' }, 409],
  ['a rectification due in the year 9999', 'find', { ...found, unit: 'tax', dueDay: '9999-12-31' }, 409],
  ['a promise of the past', 'promise', { unit: 'tax', what: '措施', day: '0000-01-01' }, 409],
  [
    'a score of 1e400',
    'record',
    '{"task":"inspect:bureau","outcome":"in-order","answers":[{"check":"a","score":1e400}]}',
    422,
  ],
  ['a task named __proto__', 'record', { task: '__proto__', outcome: 'in-order' }, 409],
  ['an outcome named constructor', 'record', { task: 'inspect:bureau', outcome: 'constructor' }, 409],
  [
    'evidence by script',
    'record',
    { task: 'inspect:bureau', outcome: 'faults', evidence: [{ ...PROOF[0], url: 'javascript:1' }] },
    422,
  ],
  [
    '1,000 pieces of evidence',
    'record',
    { task: 'inspect:bureau', outcome: 'faults', evidence: Array(1_000).fill(PROOF[0]) },
    422,
  ],
  ['an item named __proto__', 'report-item', { item: '__proto__', text: 'x', evidence: [] }, 409],
  [
    'a case not on its agenda',
    'decide-case',
    { case: '__proto__', lead: 'tax', who: '科长', how: '办', day: '2027-01-01' },
    409,
  ],
  ['a key __proto__', 'find', '{"text":"x","use":"noted","__proto__":{"unit":"tax"}}', 422],
  ['acts out of order', 'prepare', { theme: '惠企政策' }, 409],
  ['an act there is not', 'constructor', {}, 404],
];

describe('an act that cannot be', () => {
  it.each(attempts.map(([what, act, body, status, path]) => ({ what, act, body, status, path })))(
    '$what ($act), is refused clearly, and nothing is lost',
    async ({ act, body, status, path }) => {
      const { api } = fixture;
      const office = await api.keyOf('office');
      const before = await fixture.read(id);
      expectClear(await post(api, `/v1/campaigns/${id}/acts/${act}`, body, office), status, path);
      expect(await fixture.read(id)).toMatchObject({
        findings: before.findings,
        items: before.items,
        status: 'under-way',
      });
    },
  );

  it.each(['prepare', 'begin', 'find', 'conclude', 'call-off'])('%s, on one that is over, says so', async (act) => {
    const { api } = fixture;
    const bodies: Record<string, object> = { find: found, 'call-off': { reason: '再次' } };
    const path = `/v1/campaigns/${closed}/acts/${act}`;
    const answer = await post(api, path, bodies[act] ?? {}, await api.keyOf('office'));
    expectClear(answer, 409);
    expect((answer.body as Problem).code).toBe('case-closed');
  });

  it.each(['check~nowhere', 'nowhere', '..%2Fkeys', '%00', 'check~%F0%90', "check~'or'1'='1"])(
    'on a campaign there is not (%s)',
    async (unknown) => {
      const { api } = fixture;
      const { status } = await post(api, `/v1/campaigns/${unknown}/acts/begin`, {}, await api.keyOf('office'));
      expect([400, 404, 422]).toContain(status);
    },
  );
});
