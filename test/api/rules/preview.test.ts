import { createHash } from 'node:crypto';
import { defaultCalendar } from '../../../src/domain/calendar/default-calendar';
import { defaultPolicy } from '../../../src/domain/policy/default-policy';
import { get, openApi, post, type TestApi } from '../../support/api';
import { recordOpenCases } from '../../support/cases/open-cases';

const CASES = 200;
const { duties } = defaultPolicy;
/** Handling in three days in place of five, a listed round two days longer, ten days to evaluate in place of seven. */
const policy = {
  ...defaultPolicy,
  version: '2032.1',
  handle: { ...defaultPolicy.handle, 'first-asked': { amount: 3, unit: 'working-days' } },
  duties: {
    ...duties,
    'listed-round': { ...duties['listed-round'], limit: { amount: 12, unit: 'working-days' } },
    evaluate: { ...duties.evaluate, limit: { amount: 10, unit: 'calendar-days' } },
  },
};

let api: TestApi;
let supervisor: string;
beforeAll(async () => {
  api = await openApi(undefined, { perKey: 1e6, perAddress: 1e6 });
  supervisor = await api.keyOf('supervisor');
  const ledgerKey = createHash('sha256').update('a ledger key of tests').digest();
  await recordOpenCases({ pool: api.deps.pool, keyring: api.deps.keyring, ledgerKey }, CASES);
});
afterAll(() => api.close());

interface Previewed {
  readonly id: string;
  readonly limits: readonly { readonly duty: string; readonly from: string; readonly to: string }[];
}
interface Answer {
  readonly summary?: unknown;
  readonly items: readonly Previewed[];
  readonly next?: string;
}

async function preview(body: object): Promise<Answer> {
  const answer = await post(api, '/v1/policies/preview', body, supervisor);
  expect(answer.status).toBe(200);
  return answer.body as Answer;
}

const caseOf = (ordinal: number): string => `web~preview-${String(ordinal).padStart(6, '0')}`;
/** The cases of a stage: they come round by six. */
const ordinalsOf = (stage: number): number[] =>
  Array.from({ length: CASES }, (_, index) => index + 1).filter((ordinal) => ordinal % 6 === stage);
const [HANDLING, REPLIED, LISTED] = [2, 3, 4] as const;

describe('a candidate policy before two hundred cases', () => {
  it('is answered with what it would change of them all', async () => {
    expect((await preview({ policy })).summary).toEqual({
      // Thirty-three have been evaluated; two of them are among the verified ones, the others have closed.
      ...{ cases: CASES - 31, different: 34 + 33 + 33 },
      limits: {
        ...{ earlier: 34, later: 66 },
        histogram: [
          { fromDays: -8, toDays: -4, limits: 34 },
          { fromDays: 1, toDays: 2, limits: 33 },
          { fromDays: 2, toDays: 4, limits: 33 },
        ],
      },
      lights: [],
      escalations: { sooner: 34, later: 33, added: 0, removed: 0, otherStep: 0 },
      notices: { sooner: 0, later: 0 },
      atOnce: { cases: 0, facts: [] },
    });
  });

  it('names exactly the cases that would be different, and no other', async () => {
    const { items, next } = await preview({ policy, limit: 1_000 });
    expect(next).toBeUndefined();
    const expected = [HANDLING, REPLIED, LISTED].flatMap((stage) => ordinalsOf(stage)).sort((a, b) => a - b);
    expect(items.map(({ id }) => id)).toEqual(expected.map(caseOf));
    const moved = new Set(items.flatMap(({ limits }) => limits.map(({ duty, from, to }) => `${duty} ${from} ${to}`)));
    expect([...moved].sort()).toEqual([
      'evaluate 2031-09-09T00:00:00+08:00 2031-09-12T00:00:00+08:00',
      'handle 2031-09-08T17:30:00+08:00 2031-09-04T17:30:00+08:00',
      'listed-round 2031-09-15T17:30:00+08:00 2031-09-17T17:30:00+08:00',
    ]);
  });

  it('shows of each what moves, from when to when', async () => {
    const { items } = await preview({ policy, limit: 1 });
    expect(items).toEqual([
      {
        ...{ id: caseOf(2), status: 'handling', district: '云龙区', unit: 'housing' },
        ...{ policyVersion: defaultPolicy.version, calendarVersion: defaultCalendar.version },
        limits: [
          {
            ...{ duty: 'handle', dutyId: 'handle', title: '办理并答复' },
            ...{ from: '2031-09-08T17:30:00+08:00', to: '2031-09-04T17:30:00+08:00' },
            ...{ yellowFrom: '2031-09-05T10:42:00+08:00', yellowTo: '2031-09-03T16:24:00+08:00' },
          },
        ],
        light: { from: 'green', to: 'green' },
        escalation: {
          from: { step: 'supervision-1', at: '2031-09-08T17:31:04+08:00' },
          to: { step: 'supervision-1', at: '2031-09-04T17:31:04+08:00' },
        },
        ...{ notices: [], atOnce: [] },
      },
    ]);
  });

  it('is gone through page by page; only the first page sums up', async () => {
    const seen: string[] = [];
    let page = await preview({ policy, limit: 30 });
    expect(page.summary).toBeDefined();
    for (let turn = 0; turn < 10; turn += 1) {
      seen.push(...page.items.map(({ id }) => id));
      if (page.next === undefined) break;
      page = await preview({ policy, limit: 30, cursor: page.next });
      expect(page.summary).toBeUndefined();
    }
    expect(seen).toEqual((await preview({ policy, limit: 1_000 })).items.map(({ id }) => id));
  });

  it('tells no case, and keeps nothing', async () => {
    const count = async (): Promise<unknown> => (await api.deps.pool.query('select count(*) from facts')).rows;
    const before = await count();
    await preview({ policy });
    expect(await count()).toEqual(before);
    expect((await get(api, '/v1/policies/2032.1', supervisor)).status).toBe(404);
  });
});

describe('a preview', () => {
  it('may be of a calendar, or of a version by its name', async () => {
    const daysOff = [...defaultCalendar.daysOff, { day: '2031-09-03', reason: '市庆' }];
    const calendar = { ...defaultCalendar, version: '2031.9', daysOff };
    const { items } = await preview({ calendar, limit: 1_000 });
    expect(items.map(({ id }) => id)).toEqual(expect.arrayContaining(ordinalsOf(HANDLING).map(caseOf)));
    expect((await preview({ policyVersion: 'current', calendarVersion: defaultCalendar.version })).items).toEqual([]);
  });

  it.each([
    ['of nothing', {}, ['body']],
    ['of two policies at once', { policy, policyVersion: '2026.1' }, ['body.policyVersion']],
    ['of a policy with a fault', { policy: { ...policy, rounds: 0 } }, ['body.policy.rounds']],
    ['of no policy at all', { policy: null, limit: 0 }, ['body.policy', 'body.limit']],
    ['from a place there cannot be', { policy, cursor: "x' or 1=1" }, ['body.cursor']],
  ])('%s is refused with every fault named', async (_what, body, paths) => {
    const answer = await post(api, '/v1/policies/preview', body, supervisor);
    expect(answer.status).toBe(422);
    const named = (answer.body as { errors: { path: string }[] }).errors.map(({ path }) => path);
    expect(named).toEqual(expect.arrayContaining(paths));
  });

  it('of a version there is not is not found; and it is for those who decide', async () => {
    expect((await post(api, '/v1/policies/preview', { policyVersion: 'none' }, supervisor)).status).toBe(404);
    for (const role of ['unit', 'upstream', 'centre'] as const) {
      expect((await post(api, '/v1/policies/preview', { policy }, await api.keyOf(role))).status).toBe(403);
    }
  });
});
