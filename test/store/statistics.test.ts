import type { Fact } from '../../src/domain/appeal/facts';
import { findNotice, findNoticeCase, listNotices } from '../../src/store/appeals/notice.repository';
import type { Pool } from '../../src/store/sql/pool';
import { recordFacts } from '../../src/store/appeals/record-facts.repository';
import { projectStageTimes } from '../../src/store/figures/stage-times.repository';
import { statistics } from '../../src/store/figures/statistics.repository';
import {
  confirmed,
  filed,
  FILED_AT,
  keyring,
  ledgerKey,
  openStore,
  placed,
  rules,
  sampleCase,
  theRest,
  upToReply,
} from './sample-case';

type Told = Parameters<typeof placed>[0][number];
const HOUR = 3_600_000;
let pool: Pool;
beforeAll(async () => {
  pool = await openStore();
});
afterAll(() => pool.end());

async function record(ordinal: number, told: Parameters<typeof placed>[0], at = FILED_AT): Promise<Fact[]> {
  const { caseId, workflowId } = sampleCase(ordinal);
  const facts = placed(told, 0, at);
  await recordFacts(pool, { ledgerKey, keyring }, { caseId, workflowId, runId: 'run-1', facts, rules });
  return facts;
}

describe('figures before anything came in', () => {
  it('are one line of zeros, without a share of nothing', async () => {
    const [figures, ...others] = await statistics(pool, {});
    expect(others).toEqual([]);
    expect(figures).toMatchObject({ received: 0, contact: { count: 0, of: 0 }, elapsed: { of: 0 }, notices: 0 });
    expect(figures!.solved).not.toHaveProperty('share');
    expect(await statistics(pool, { by: 'district' })).toEqual([]);
  });
});

const MINUTE = 60;
/** Facts come a minute apart in the morning. The first of three cases was listed: back in `assign` for ten minutes, it closed there. */
const times = (of: number, minutes: number) => ({ of, mean: minutes * MINUTE, p90: minutes * MINUTE });
const WORKING = {
  ...{ theme: times(4, 1), collect: times(4, 2), handle: times(3, 2), 'follow-up': times(3, 2), review: { of: 0 } },
  assign: { of: 3, mean: (2 + 2 + 12) * 20, p90: MINUTE * (2 + 0.8 * 10) },
};

describe('figures of a period', () => {
  const late = { type: 'limit-missed', body: { consequence: 'ladder', final: true } } as const;

  beforeAll(async () => {
    const [a, b, c, d] = [1, 2, 3, 4].map(sampleCase) as [
      ReturnType<typeof sampleCase>,
      ...ReturnType<typeof sampleCase>[],
    ];
    await record(1, [...upToReply(a), ...theRest(a)]);
    const satisfied = {
      type: 'evaluated',
      body: { contacted: true, solved: true, satisfaction: 'satisfied' },
    } as const;
    await record(
      2,
      [...upToReply(b!), satisfied, { type: 'closed', body: { outcome: 'solved', reason: '办结' } }],
      FILED_AT + HOUR,
    );
    const silent = { type: 'evaluation-lapsed', body: {} } as const;
    await record(3, [...upToReply(c!), silent, { type: 'closed', body: { outcome: 'explained', reason: '办结' } }]);
    await record(4, [filed(d!, { district: '鼓楼区', channel: 'phone' })]);
    const five = sampleCase(5);
    const missed = placed([...upToReply(five).slice(0, 5), late]);
    const timing = { dutyId: 'sign', duty: 'sign' as const, dueAt: FILED_AT, plannedAt: FILED_AT };
    missed[5] = { ...missed[5]!, timing };
    await recordFacts(pool, { ledgerKey, keyring }, { ...five, runId: 'run-1', facts: missed, rules });
  });

  it('count what came in, what was done, and what stands open where and how', async () => {
    const [figures] = await statistics(pool, {}, FILED_AT + 60_000);
    expect(figures).toMatchObject({
      received: 5,
      accepted: 4,
      done: 3,
      returns: 0,
      listings: 1,
      notices: 1,
      outcomes: 3,
    });
    expect(figures!.open.total).toBe(2);
    expect(figures!.open.byStage).toEqual({ theme: 1, collect: 0, assign: 1, handle: 0, 'follow-up': 0, review: 0 });
    expect(figures!.open.byLight.green + figures!.open.byLight.yellow + figures!.open.byLight.red).toBe(2);
    expect((await statistics(pool, {}, FILED_AT + 9_000 * HOUR))[0]!.open.byLight).toEqual({
      green: 0,
      yellow: 0,
      red: 2,
    });
  });

  it('give every rate with what it rests on; no answer is never satisfied', async () => {
    const [figures] = await statistics(pool, {});
    expect(figures!.contact).toEqual({ count: 3, of: 4, share: 3 / 4 });
    // One says no, one yes, one was asked and is silent.
    expect(figures!.solved).toEqual({ count: 1, of: 3, share: 1 / 3 });
    expect(figures!.satisfaction).toEqual({ count: 1, of: 2, share: 1 / 2, noAnswer: 1 });
    expect(figures!.onTime).toEqual({ count: 3, of: 4, share: 3 / 4 });
    expect(figures!.elapsed).toEqual({ of: 3, mean: (19 + 9 + 9) * 20, p90: expect.closeTo(60 * (9 + 0.8 * 10), 6) });
  });

  it('tell the working time of each stage over the cases that have left it', async () => {
    const [figures] = await statistics(pool, {});
    expect(figures!.working).toEqual(WORKING);
    const groups = await statistics(pool, { by: 'district' });
    expect(groups.map((one) => [one.group, one.working.theme.of])).toEqual([
      ['云龙区', 4],
      ['鼓楼区', 0],
    ]);
  });

  it('are grouped, the largest group first, and the groups add up', async () => {
    const byDistrict = await statistics(pool, { by: 'district' });
    expect(byDistrict.map(({ group, received }) => [group, received])).toEqual([
      ['云龙区', 4],
      ['鼓楼区', 1],
    ]);
    const byUnit = await statistics(pool, { by: 'unit' });
    expect(byUnit.map(({ group, received }) => [group, received])).toEqual([
      ['housing', 4],
      ['', 1],
    ]);
    for (const by of ['channel', 'theme', 'category'] as const) {
      const groups = await statistics(pool, { by });
      expect(groups.reduce((sum, { received }) => sum + received, 0)).toBe(5);
    }
  });

  it('take the cases filed from the beginning up to but not at the end', async () => {
    expect((await statistics(pool, { from: FILED_AT + HOUR }))[0]!.received).toBe(1);
    expect((await statistics(pool, { to: FILED_AT + HOUR }))[0]!.received).toBe(4);
    expect((await statistics(pool, { from: FILED_AT, to: FILED_AT }))[0]!.received).toBe(0);
  });
});

describe('a row that was written before stages were timed', () => {
  const AT = FILED_AT + 20_000 * HOUR;
  const of = async () => (await statistics(pool, { from: AT }))[0]!.working.theme;

  it('tells nothing from the middle of a stage, and all of it once it is built anew', async () => {
    await record(70, [filed(sampleCase(70))], AT);
    await pool.query("update appeals set stage_seconds = null, tally = tally - 'stretches'");
    await record(70, [filed(sampleCase(70)), confirmed()], AT);
    expect(await of()).toEqual({ of: 0 });
    expect(await projectStageTimes(pool, 2)).toBe(2);
    expect(await projectStageTimes(pool)).toBe(4);
    expect(await projectStageTimes(pool)).toBe(0);
    expect(await of()).toEqual({ of: 1, mean: MINUTE, p90: MINUTE });
    expect((await statistics(pool, { to: FILED_AT + 2 * HOUR }))[0]!.working).toEqual(WORKING);
  });
});

describe('an appellant who answers after the limit', () => {
  it('has answered', async () => {
    const [lapsed, late] = [
      { type: 'evaluation-lapsed', body: {} },
      { type: 'evaluated', body: { contacted: true, solved: true, satisfaction: 'fairly' } },
    ] as const;
    await record(20, [...upToReply(sampleCase(20)), lapsed, late], FILED_AT + 1_000 * HOUR);
    const [figures] = await statistics(pool, { from: FILED_AT + 1_000 * HOUR });
    expect(figures!.satisfaction).toEqual({ count: 1, of: 1, share: 1, noAnswer: 0 });
  });
});

describe('whether it is solved', () => {
  const said = (solved: boolean) =>
    ({ type: 'evaluated', body: { contacted: true, solved, satisfaction: 'fairly', comment: '已说明' } }) as const;
  const found = (finding: 'solved' | 'unsolved') =>
    ({ type: 'verified', body: { finding, reason: '实地核查', evidence: [], byDefault: false } }) as Told;
  const silent = { type: 'evaluation-lapsed', body: {} } as const;
  const closed = (outcome: 'solved' | 'explained') => ({ type: 'closed', body: { outcome, reason: '办结' } }) as const;
  const isAtOnce = (one: ReturnType<typeof sampleCase>): Told[] => {
    const told = filed(one);
    const { body } = told as { body: { proposal: object } };
    const proposal = { ...body.proposal, instant: { articleId: 'a-1', text: '带身份证' } };
    return [{ ...told, body: { ...body, proposal } } as Told, ...upToReply(one).slice(1)];
  };

  it.each<[string, (one: ReturnType<typeof sampleCase>) => Told[], object]>([
    ['who is asked has time to answer yet', (one) => upToReply(one), { count: 0, of: 0 }],
    [
      'the appellant says so, however it ended',
      (one) => [...upToReply(one), said(true), closed('explained')],
      { count: 1, of: 1, share: 1 },
    ],
    [
      'the appellant says no, however it ended',
      (one) => [...upToReply(one), said(false), closed('solved')],
      { count: 0, of: 1, share: 0 },
    ],
    [
      'the verification found it, whatever was said',
      (one) => [...upToReply(one), said(false), found('solved')],
      { count: 1, of: 1, share: 1 },
    ],
    [
      'the verification found not, whatever was said',
      (one) => [...upToReply(one), said(true), found('unsolved')],
      { count: 0, of: 1, share: 0 },
    ],
    ['who was asked is silent', (one) => [...upToReply(one), silent, closed('solved')], { count: 0, of: 1, share: 0 }],
    [
      'a consultation answered at once is left at that',
      (one) => [...isAtOnce(one), silent, closed('explained')],
      { count: 0, of: 0 },
    ],
    [
      'a consultation answered at once is said to be solved',
      (one) => [...isAtOnce(one), said(true)],
      { count: 1, of: 1, share: 1 },
    ],
  ])('is told where %s', async (_when, told, expected) => {
    ordinal += 1;
    const at = FILED_AT + (5_000 + 10 * ordinal) * HOUR;
    await record(40 + ordinal, told(sampleCase(40 + ordinal)), at);
    const [figures] = await statistics(pool, { from: at, to: at + HOUR });
    expect(figures!.solved).toEqual(expected);
  });
  let ordinal = 0;
});

describe('what is listed now', () => {
  it('is counted, also where no notice may be shown of it', async () => {
    const one = sampleCase(60);
    const at = FILED_AT + 9_500 * HOUR;
    const listed = { type: 'listed', body: { number: `GP${one.number}-2`, round: 2, reason: '群众不满意' } } as const;
    const [first, ...others] = upToReply(one);
    expect(first?.type).toBe('filed');
    await record(60, [filed(one, { confidential: true }), ...others, listed], at);
    expect((await statistics(pool, { from: at }))[0]!.open.listed).toBe(1);
    expect((await listNotices(pool, { kind: 'listing', displayed: true }, {})).items).toEqual([]);
  });
});

describe('notices for the public', () => {
  it('are those published, without the case they come from', async () => {
    const { number, caseId, workflowId } = sampleCase(1);
    const { items } = await listNotices(pool, {}, {});
    expect(items).toEqual([
      {
        ...{ id: `${number}-N1`, kind: 'criticism', status: 'published', title: '通报', text: '某单位办理不力' },
        ...{ unit: 'housing', publishedAt: FILED_AT + 14 * 60_000 },
      },
    ]);
    expect(JSON.stringify(items)).not.toContain(caseId);
    expect(await findNotice(pool, `${number}-N1`)).toEqual(items[0]);
    expect(await findNoticeCase(pool, `${number}-N1`)).toMatchObject({
      caseId,
      workflowId,
      notice: { kind: 'criticism' },
    });
  });

  it.each([`${sampleCase(1).number}-N2`, 'unknown', '\u0000'])(
    'do not include a draft or an unknown one: %j',
    async (id) => {
      expect(await findNotice(pool, id)).toBeUndefined();
    },
  );

  it('of a confidential case say nothing of its matter', async () => {
    const one = sampleCase(8);
    const drafted = (kind: 'result' | 'criticism', n: number) =>
      ({ type: 'notice-drafted', body: { id: `${one.number}-N${n}`, kind, title: '金丝雀', text: '金丝雀' } }) as const;
    const published = (n: number) => ({ type: 'notice-published', body: { id: `${one.number}-N${n}` } }) as const;
    await record(8, [
      filed(one, { confidential: true }),
      drafted('result', 1),
      published(1),
      drafted('criticism', 2),
      published(2),
    ]);
    const { items } = await listNotices(pool, {}, {});
    expect(items.map(({ id }) => id)).toEqual([`${sampleCase(1).number}-N1`, `${one.number}-N2`]);
    expect(await findNotice(pool, `${one.number}-N1`)).toBeUndefined();
  });

  it('are filtered and paged', async () => {
    expect((await listNotices(pool, { kind: 'ranking' }, {})).items).toEqual([]);
    expect((await listNotices(pool, { unit: 'housing', displayed: true }, {})).items).toHaveLength(1);
    const first = await listNotices(pool, {}, { limit: 1 });
    const second = await listNotices(pool, {}, { limit: 1, cursor: first.next });
    expect([first.items.length, second.items.length, second.next]).toEqual([1, 1, undefined]);
    expect(first.items[0]!.id).not.toBe(second.items[0]!.id);
  });
});
