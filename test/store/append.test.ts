import type { Fact } from '../../src/domain/appeal/facts';
import { CASES } from '../../src/store/appeals/case-log';
import { rebuildCase, recordFacts, type CaseHeads } from '../../src/store/appeals/record-facts.repository';
import { eraseOnRecord } from '../../src/store/appeals/reveals.repository';
import { verifyLedger } from '../../src/store/log/ledger.repository';
import { createHeads } from '../../src/store/log/heads';
import { readLog } from '../../src/store/log/read-log';
import type { Pool } from '../../src/store/sql/pool';
import { countQueries, type CountedPool } from '../api/count-queries';
import {
  keyring,
  ledgerKey,
  openStore,
  placed,
  projections,
  register,
  rules,
  sampleCase,
  theRest,
  upToReply,
  type SampleCase,
} from './sample-case';

let pool: Pool;
let counted: CountedPool;
beforeAll(async () => {
  pool = await openStore();
  counted = countQueries(pool);
});
afterAll(() => pool.end());

const whole = (one: SampleCase): Fact[] => placed([...upToReply(one), ...theRest(one)]);

/** A worker that records: what it remembers is its own. */
function worker() {
  const heads: CaseHeads = createHeads();
  return async (one: SampleCase, facts: readonly Fact[], runId = 'run-1', keepsFirst = false) => {
    const [first] = facts;
    if (first?.type === 'filed') await register(pool, one, first.body.input);
    const turn = { caseId: one.caseId, workflowId: one.workflowId, runId, facts, rules, keepsFirst };
    counted.asked();
    const recorded = await recordFacts(counted.pool, { ledgerKey, keyring, heads }, turn);
    return { ...recorded, isAppended: !counted.asked().includes('connect') };
  };
}

/** What is recorded, apart from what a case is called and when it was filed. */
async function recorded({ caseId, number }: SampleCase): Promise<unknown> {
  const externalId = caseId.slice('tests~'.length);
  const { rows } = await pool.query<object>('select * from appeals where case_id = $1', [caseId]);
  const facts = (await readLog(pool, CASES, caseId)).map(({ pos, epoch, fact }) => ({ pos, epoch, fact }));
  const { rows: told } = await pool.query('select pos from fact_outbox where case_id = $1 order by id', [caseId]);
  const named: Record<string, string> = { [caseId]: 'ID', [number]: 'NUMBER', [externalId]: 'EXTERNAL' };
  const text = JSON.stringify({ rows, facts, told }).replace(
    /tests~T-\d+|2026-0000\d\d|T-\d\d/g,
    (name) => named[name] ?? name,
  );
  return JSON.parse(text, (name, value: unknown) => (name === 'head_hash' ? undefined : value)) as unknown;
}

describe('a worker that goes on with a case it recorded last', () => {
  it('records turn by turn what a transaction of each would, in one statement where only the row follows', async () => {
    const [one, other] = [sampleCase(71), sampleCase(72)];
    const record = worker();
    const appended: boolean[] = [];
    for (let seq = 0; seq < whole(one).length; seq += 1) {
      appended.push((await record(one, whole(one).slice(seq, seq + 1))).isAppended);
      await worker()(other, whole(other).slice(seq, seq + 1));
    }
    expect(appended.filter(Boolean).length).toBeGreaterThan(4);
    expect(appended[0]).toBe(false);
    expect(await recorded(one)).toEqual(await recorded(other));
    const verdicts = await verifyLedger(pool, ledgerKey);
    expect(verdicts.filter(({ whole: isWhole }) => !isWhole)).toEqual([]);
    const before = await projections(pool);
    await rebuildCase(pool, one.caseId);
    expect(await projections(pool)).toEqual(before);
  });

  it('reads it anew once somebody else has recorded, or rebuilt its row, and goes on from there', async () => {
    const one = sampleCase(73);
    const [first, second] = [worker(), worker()];
    await first(one, whole(one).slice(0, 2));
    await second(one, whole(one).slice(2, 3));
    expect(await first(one, whole(one).slice(3, 4))).toEqual({ version: 4, isAppended: false });
    expect(await first(one, whole(one).slice(4, 5))).toEqual({ version: 5, isAppended: true });
    await rebuildCase(pool, one.caseId);
    expect(await first(one, whole(one).slice(5, 6))).toEqual({ version: 6, isAppended: false });
    expect((await readLog(pool, CASES, one.caseId)).map(({ pos }) => pos)).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('gives back what stands where its turn was recorded by another worker first', async () => {
    const one = sampleCase(74);
    const [first, second] = [worker(), worker()];
    await first(one, whole(one).slice(0, 4));
    await second(one, whole(one).slice(4, 5), 'run-1', true);
    const later = whole(one)
      .slice(4, 5)
      .map((fact) => ({ ...fact, at: fact.at + 1_000 }));
    const { version, standing } = await first(one, later, 'run-1', true);
    expect({ version, at: standing?.map(({ at }) => at) }).toEqual({ version: 5, at: [whole(one)[4]?.at] });
  });

  it('told the same twice at once records it once', async () => {
    const one = sampleCase(75);
    const record = worker();
    await record(one, whole(one).slice(0, 3));
    await Promise.all(Array.from({ length: 5 }, () => record(one, whole(one).slice(3, 4))));
    expect(await readLog(pool, CASES, one.caseId)).toHaveLength(4);
  });

  it('keeps nothing of what is written after an erasure', async () => {
    const one = sampleCase(77);
    const record = worker();
    const judged = whole(one).findIndex(({ type }) => type === 'judged');
    const told = (text: string, seq: number): Fact => ({
      seq,
      type: 'supplemented',
      at: whole(one)[judged]?.at ?? 0,
      by: { role: 'appellant', id: 'appellant' },
      body: { text, attachments: [], answers: false },
    });
    await record(one, whole(one).slice(0, judged));
    await record(one, [told('之前', judged)]);
    await eraseOnRecord(pool, {
      caseId: one.caseId,
      actor: { role: 'operator', id: 'operator-1' },
      reason: '本人要求',
    });
    expect(await record(one, [told('之后', judged + 1)])).toMatchObject({ isAppended: false });
    const sealed = (await readLog(pool, CASES, one.caseId)).map(({ words }) => words !== undefined);
    expect(sealed.slice(-2)).toEqual([true, false]);
  });

  it('opens a new epoch for the run of a reset', async () => {
    const one = sampleCase(76);
    const record = worker();
    await record(one, whole(one).slice(0, 6));
    expect(await record(one, whole(one).slice(3, 5), 'run-2')).toMatchObject({ version: 5, isAppended: false });
    expect((await readLog(pool, CASES, one.caseId)).map(({ epoch }) => epoch)).toEqual([0, 0, 0, 0, 0, 0, 1, 1]);
    expect(await record(one, whole(one).slice(5, 6), 'run-2')).toMatchObject({ version: 6, isAppended: true });
  });
});
