import { partFact } from '../../src/domain/appeal/free-text';
import type { FactBodies } from '../../src/domain/appeal/facts';
import { findAppeal, readTimeline } from '../../src/store/appeals/appeal.repository';
import { listAppealIds, listAppeals, type AppealFilters } from '../../src/store/appeals/appeal-list.repository';
import type { Pool } from '../../src/store/sql/pool';
import { recordFacts } from '../../src/store/appeals/record-facts.repository';
import {
  filed,
  FILED_AT,
  keyring,
  ledgerKey,
  openStore,
  placed,
  register,
  rules,
  sampleCase,
  theRest,
  upToReply,
} from './sample-case';

const HOUR = 3_600_000;
/** Long before any limit of these cases. */
const EARLY = FILED_AT + 60_000;
let pool: Pool;
beforeAll(async () => {
  pool = await openStore();
  await file(1, { district: '云龙区', channel: 'web' });
  await file(2, { district: '鼓楼区', channel: 'phone', title: '100%_满意？\\热线' });
  await file(3, { district: '鼓楼区', channel: 'web', urgent: true });
  for (const ordinal of [4, 5, 6, 7]) await file(ordinal, { source: 'other' });
  const [handled, closed] = [sampleCase(8), sampleCase(9)];
  await record(handled, placed(upToReply(handled).slice(0, 6), 0, FILED_AT - HOUR));
  await register(pool, closed);
  await record(closed, placed([...upToReply(closed), ...theRest(closed)], 0, FILED_AT - 2 * HOUR));
});
afterAll(() => pool.end());

const record = (one: ReturnType<typeof sampleCase>, facts: ReturnType<typeof placed>): Promise<unknown> =>
  recordFacts(
    pool,
    { ledgerKey, keyring },
    { caseId: one.caseId, workflowId: one.workflowId, runId: 'run-1', facts, rules },
  );

/** Two and three are filed in the same millisecond. */
async function file(ordinal: number, differing: Partial<FactBodies['filed']['input']>): Promise<void> {
  const at = FILED_AT + (ordinal === 3 ? 2 : ordinal) * 1_000;
  await register(pool, sampleCase(ordinal), differing);
  await record(sampleCase(ordinal), placed([filed(sampleCase(ordinal), differing)], 0, at));
}

async function found(filters: AppealFilters, now = EARLY): Promise<number[]> {
  const { items } = await listAppeals(pool, filters, {}, now);
  return items.map(({ caseId }) => Number(caseId.split('-').at(-1)));
}

describe('the list of appeals', () => {
  it('is newest first, and complete', async () => {
    expect(await found({})).toEqual([7, 6, 5, 4, 3, 2, 1, 8, 9]);
  });

  it.each<[string, AppealFilters, number[]]>([
    ['district', { district: '鼓楼区' }, [3, 2]],
    ['district and channel', { district: '鼓楼区', channel: 'web' }, [3]],
    ['stage', { stage: 'handle' }, [8]],
    ['status', { status: 'closed' }, [9]],
    ['lead unit', { unit: 'housing' }, [8, 9]],
    ['involved unit', { involved: 'housing' }, [8, 9]],
    ['a unit not involved', { involved: 'police' }, []],
    ['theme', { theme: '物业', stage: 'handle' }, [8]],
    ['category', { category: '无' }, []],
    ['level', { level: 3 }, [9]],
    ['source', { source: 'other' }, [7, 6, 5, 4]],
    ['filed from', { from: FILED_AT + 6_000 }, [7, 6]],
    ['filed before', { to: FILED_AT }, [8, 9]],
    ['words of the title, literally', { q: '100%_满' }, [2]],
    ['a backslash, literally', { q: '\\热线' }, [2]],
    ['a wild card that is none', { q: '%' }, [2]],
    ['a number', { q: '2026-000008' }, [8]],
    ['SQL', { q: `' or 1=1 --` }, []],
    ['no words', { q: '' }, [7, 6, 5, 4, 3, 2, 1, 8, 9]],
    ['not transferred', { withoutDiscipline: true, status: 'closed' }, [9]],
  ])('is filtered by %s', async (_, filters, expected) => {
    expect(await found(filters)).toEqual(expected);
  });

  it('shows a light that turned since the last fact, without a fact', async () => {
    expect(await found({ light: 'green', source: 'other' })).toEqual([7, 6, 5, 4]);
    const due = (await findAppeal(pool, sampleCase(7).caseId))!.model;
    expect(await found({ light: 'yellow', source: 'other' }, due.yellowAt! + 1_000 * 5)).toContain(7);
    expect(await found({ light: 'red', source: 'other' }, due.dueAt)).toContain(7);
    expect(await found({ overdue: true, source: 'other' }, due.dueAt)).toContain(7);
    expect(await found({ overdue: false, source: 'other' }, due.dueAt! - 5_000)).toContain(7);
    expect(await found({ overdue: true, status: 'closed' }, due.dueAt! + 9_999 * HOUR)).toEqual([]);
  });

  it('gives ids for an escalation, oldest first', async () => {
    const ids = await listAppealIds(pool, { source: 'other' }, 2, EARLY);
    expect(ids).toEqual(
      [4, 5].map((ordinal) => ({ caseId: sampleCase(ordinal).caseId, workflowId: sampleCase(ordinal).workflowId })),
    );
  });
});

describe('paging', () => {
  async function walk(limit: number, between: () => Promise<void> = () => Promise.resolve()): Promise<number[]> {
    const seen: number[] = [];
    let cursor: string | undefined;
    for (let page = 0; page < 20; page += 1) {
      const { items, next } = await listAppeals(pool, { to: FILED_AT + 10 * HOUR }, { limit, cursor }, EARLY);
      seen.push(...items.map(({ caseId }) => Number(caseId.split('-').at(-1))));
      if (next === undefined) return seen;
      cursor = next;
      await between();
    }
    throw new Error('paging never ended');
  }

  it.each([1, 2, 4, 9, 50])('by %d meets every case once, also two filed in the same millisecond', async (limit) => {
    expect(await walk(limit)).toEqual([7, 6, 5, 4, 3, 2, 1, 8, 9]);
  });

  it('goes on where it was while new appeals come in', async () => {
    let ordinal = 100;
    const seen = await walk(3, async () => {
      ordinal += 1;
      await record(sampleCase(ordinal), placed([filed(sampleCase(ordinal))], 0, FILED_AT + 9 * HOUR));
    });
    expect(seen).toEqual([7, 6, 5, 4, 3, 2, 1, 8, 9]);
  });

  it.each([...['', 'x', 'bnVsbA', 'mbrd4g-', '-web~1', 'mbrd4g-web~1\u0000', 'MBRD4G-web~1', 'zzzzzzzzzz-web~1']])(
    'refuses a mark it has not given out: %s',
    async (cursor) => {
      await expect(listAppeals(pool, {}, { cursor })).rejects.toMatchObject({ code: 'cursor-invalid' });
    },
  );
});

describe('one appeal', () => {
  it('is found by its id, with its facts in order', async () => {
    const one = sampleCase(9);
    const stored = await findAppeal(pool, one.caseId);
    expect(stored).toMatchObject({
      workflowId: one.workflowId,
      version: 20,
      state: { status: 'closed', number: one.number },
    });
    const facts = placed([...upToReply(one), ...theRest(one)], 0, FILED_AT - 2 * HOUR);
    expect(await readTimeline(pool, one.caseId, keyring)).toEqual(facts);
    expect(await readTimeline(pool, one.caseId)).toEqual(facts.map((fact) => partFact(fact).open));
  });

  it.each(['tests~unknown', 'a\u0000b', '\ud800', ''])('unknown is simply not there: %j', async (id) => {
    expect(await findAppeal(pool, id)).toBeUndefined();
    expect(await readTimeline(pool, id)).toEqual([]);
  });

  it('U+0000 in a filter is refused in plain words', async () => {
    await expect(listAppeals(pool, { q: '\u0000' }, {})).rejects.toMatchObject({ code: 'text-not-storable' });
    await expect(listAppeals(pool, { district: '\u0000' }, {})).rejects.toMatchObject({ code: 'text-not-storable' });
  });
});
