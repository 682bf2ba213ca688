import { partFact } from '../../src/domain/appeal/free-text';
import type { Fact } from '../../src/domain/appeal/facts';
import { readTimeline } from '../../src/store/appeals/appeal.repository';
import { verifyChain } from '../../src/store/log/chain';
import { foldCase } from '../../src/store/appeals/fold-case';
import { verifyLedger } from '../../src/store/log/ledger.repository';
import { readLog } from '../../src/store/log/read-log';
import { CASES } from '../../src/store/appeals/case-log';
import type { Pool } from '../../src/store/sql/pool';
import { rebuildAll } from '../../src/store/appeals/record-facts.repository';
import type { NewFact } from '../../src/domain/appeal/facts';
import { recordFacts } from '../../src/store/appeals/record-facts.repository';
import type { Recorded } from '../../src/store/log/record';
import {
  confirmed,
  filed,
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
} from './sample-case';
import type { SampleCase } from './sample-case';

let pool: Pool;
beforeAll(async () => {
  pool = await openStore();
});
afterAll(() => pool.end());

const record = async (
  one: SampleCase,
  facts: readonly Fact[],
  runId = 'run-1',
  keepsFirst = false,
): Promise<Recorded<NewFact>> => {
  const [first] = facts;
  if (first?.type === 'filed') await register(pool, one, first.body.input);
  return recordFacts(
    pool,
    { ledgerKey, keyring },
    { caseId: one.caseId, workflowId: one.workflowId, runId, facts, rules, keepsFirst },
  );
};

// Rows of any shape: their fields are what the test is about.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Row = Record<string, any>;

/** The rows; a test that finds none fails where it looks at the first. */
async function select(sql: string, ...values: unknown[]): Promise<[Row, ...Row[]]> {
  const { rows } = await pool.query<Row>(sql, values);
  return rows as [Row, ...Row[]];
}

/** As projections have them: without what people wrote. */
const open = (facts: readonly Fact[]): Fact[] => facts.map((fact) => partFact(fact).open);

const whole = (one: SampleCase): Fact[] => placed([...upToReply(one), ...theRest(one)]);

describe('what a turn of a workflow brings', () => {
  it('is in the log, the row and every projection at once', async () => {
    const one = sampleCase(1);
    expect(await record(one, placed(upToReply(one)))).toEqual({ version: 8 });
    expect(await record(one, whole(one).slice(8))).toEqual({ version: 20 });
    const [row] = await select('select * from appeals where case_id = $1', one.caseId);
    expect(row).toMatchObject({ version: 20, stage: 'assign', status: 'closed', outcome: 'solved', unit: 'housing' });
    expect(row).toMatchObject({
      number: one.number,
      round: 2,
      listed: false,
      channel: 'web',
      district: '云龙区',
      epoch: 0,
    });
    expect(row.state).toEqual(foldCase(open(whole(one))).state);
    expect(row.tally).toMatchObject({ listings: 1, outcomes: 1, missed: 0 });
    const notices = await select(
      'select id, kind, status, published_at from notices where case_id = $1 order by id',
      one.caseId,
    );
    expect(notices.map((notice) => notice['status'] as string)).toEqual(['published', 'draft']);
    const points = await select(
      'select id, points, contested, reverses from points where case_id = $1 order by id',
      one.caseId,
    );
    expect(points).toEqual([
      { id: 'P10', points: -5, contested: true, reverses: null },
      { id: 'P16', points: 5, contested: true, reverses: 'P10' },
    ]);
    const [accountability] = await select('select held, direct from accountabilities where case_id = $1', one.caseId);
    expect(accountability).toEqual({ held: true, direct: { who: '科长', measure: '约谈' } });
    const [listing] = await select('select number, round, delisted_at from listings where case_id = $1', one.caseId);
    expect(listing).toMatchObject({ number: `GP${one.number}-2`, round: 2, delisted_at: expect.any(Date) });
    const [problem] = await select('select crossed_off_at, evidence from problem_list where number = $1', one.number);
    expect(problem).toEqual({ crossed_off_at: row.closed_at, evidence: true });
    const outcomes = await select('select seq, kind, unit from outcome_ledger where case_id = $1', one.caseId);
    expect(outcomes).toEqual([{ seq: 7, kind: 'process-improved', unit: 'housing' }]);
  });

  it('changes nothing when told again, whole or in part', async () => {
    const one = sampleCase(2);
    await record(one, whole(one));
    const before = await projections(pool);
    expect(await record(one, whole(one))).toEqual({ version: 20 });
    expect(await record(one, whole(one).slice(5, 9))).toEqual({ version: 20 });
    expect(await projections(pool)).toEqual(before);
    expect(await readLog(pool, CASES, one.caseId)).toHaveLength(20);
  });

  it('told again with more is taken up where it was left', async () => {
    const one = sampleCase(3);
    await record(one, whole(one).slice(0, 5));
    expect(await record(one, whole(one).slice(3, 9))).toEqual({ version: 9 });
    expect((await readLog(pool, CASES, one.caseId)).map(({ pos, fact }) => [pos, fact.seq])).toEqual(
      Array.from({ length: 9 }, (_, n) => [n, n]),
    );
  });

  it('told by ten at once is recorded once', async () => {
    const one = sampleCase(4);
    const answers = await Promise.all(Array.from({ length: 10 }, () => record(one, placed(upToReply(one)))));
    expect(new Set(answers.map(({ version }) => version))).toEqual(new Set([8]));
    expect(await readLog(pool, CASES, one.caseId)).toHaveLength(8);
  });

  it('is refused with a gap before it, and nothing is recorded', async () => {
    const one = sampleCase(5);
    await record(one, placed([filed(one)]));
    await expect(record(one, whole(one).slice(2, 4))).rejects.toMatchObject({ code: 'facts-missing' });
    expect(await readLog(pool, CASES, one.caseId)).toHaveLength(1);
  });

  it('is refused from a workflow that does not own the case', async () => {
    const one = sampleCase(6);
    await record(one, placed([filed(one)]));
    await expect(record({ ...one, workflowId: 'by-hand' }, whole(one).slice(1, 2))).rejects.toMatchObject({
      code: 'owned-by-another-workflow',
    });
  });

  it('keeps rare characters and refuses U+0000 in plain words', async () => {
    const one = sampleCase(7);
    const broken = { ...one, runId: 'run-1', facts: placed([filed(one, { title: 'a\u0000b' })]), rules };
    await expect(recordFacts(pool, { ledgerKey, keyring }, broken)).rejects.toMatchObject({
      code: 'text-not-storable',
    });
    await record(one, placed([filed(one, { title: '㛃䶮𬭎' })]));
    const [row] = await select('select title from appeals where case_id = $1', one.caseId);
    const [told] = await readTimeline(pool, one.caseId, keyring);
    expect([row.title, told?.body]).toEqual([
      '㛃䶮𬭎',
      expect.objectContaining({ input: expect.objectContaining({ title: '㛃䶮𬭎' }) as object }),
    ]);
    expect(verifyChain(await readLog(pool, CASES, one.caseId), ledgerKey)).toEqual({ whole: true, facts: 1 });
  });
});

describe('a case reset in the Temporal UI', () => {
  const HOUR = 3_600_000;
  const again = (one: SampleCase, from: number): Fact[] =>
    whole(one)
      .slice(from)
      .map((fact) => ({ ...fact, at: fact.at + HOUR }));

  it('has one criticism, points, accountability and listing, not two; the published notice keeps its day', async () => {
    const one = sampleCase(21);
    await record(one, whole(one));
    const [before] = await select(`select published_at from notices where id = $1`, `${one.number}-N1`);
    expect(await record(one, again(one, 9).slice(0, 5), 'run-2')).toEqual({ version: 14 });
    const [meanwhile] = await select('select status, published_at from notices where id = $1', `${one.number}-N1`);
    expect(meanwhile).toEqual({ status: 'published', published_at: before.published_at });
    expect(await record(one, again(one, 14), 'run-2')).toEqual({ version: 20 });
    for (const [table, count] of [
      ['notices', 2],
      ['points', 2],
      ['accountabilities', 1],
      ['listings', 1],
      ['problem_list', 1],
      ['outcome_ledger', 1],
    ]) {
      expect([table, (await select(`select 1 from ${table} where case_id = $1`, one.caseId)).length]).toEqual([
        table,
        count,
      ]);
    }
    const [after] = await select('select status, published_at from notices where id = $1', `${one.number}-N1`);
    expect(after).toEqual({ status: 'published', published_at: before.published_at });
    const [row] = await select('select state, epoch from appeals where case_id = $1', one.caseId);
    expect(row).toEqual({ epoch: 1, state: foldCase(open([...whole(one).slice(0, 9), ...again(one, 9)])).state });
  });

  it('loses what only the abandoned run had brought, but no line of the log', async () => {
    const one = sampleCase(22);
    await record(one, whole(one));
    await record(one, again(one, 7).slice(0, 1), 'run-2');
    const left = ['points', 'accountabilities', 'listings'].map((table) =>
      select(`select 1 from ${table} where case_id = $1`, one.caseId),
    );
    expect((await Promise.all(left)).flat()).toEqual([]);
    expect(
      (await select('select id from notices where case_id = $1', one.caseId)).map((row) => row['id'] as string),
    ).toEqual([`${one.number}-N1`]);
    const [problem] = await select('select crossed_off_at from problem_list where case_id = $1', one.caseId);
    expect(problem.crossed_off_at).toBeNull();
    expect(await readLog(pool, CASES, one.caseId)).toHaveLength(21);
    expect(verifyChain(await readLog(pool, CASES, one.caseId), ledgerKey)).toEqual({ whole: true, facts: 21 });
  });

  it('takes nothing more from the abandoned run', async () => {
    const one = sampleCase(23);
    await record(one, whole(one).slice(0, 9));
    await record(one, again(one, 8).slice(0, 2), 'run-2');
    expect(await record(one, whole(one).slice(9, 12), 'run-1')).toEqual({ version: 10 });
    expect(await readLog(pool, CASES, one.caseId)).toHaveLength(11);
  });

  it('or continued as new goes on without superseding anything', async () => {
    const one = sampleCase(24);
    await record(one, whole(one).slice(0, 9));
    expect(await record(one, whole(one).slice(9), 'run-2')).toEqual({ version: 20 });
    const [row] = await select('select state, epoch from appeals where case_id = $1', one.caseId);
    expect(row).toEqual({ epoch: 1, state: foldCase(open(whole(one))).state });
  });
});

describe('a turn that the engine runs again after its worker died between recording and reporting', () => {
  it('gets back what it recorded first, with its words, and nothing is superseded', async () => {
    const one = sampleCase(33);
    const first = whole(one).slice(0, 9);
    await record(one, first);
    const otherwise = first.slice(6).map((fact) => ({ ...fact, at: fact.at + 5_000 }));
    const { standing } = await record(one, otherwise, 'run-1', true);
    expect(standing).toEqual(first.slice(6));
    expect(JSON.stringify(standing)).not.toContain('（已删除）');
    const log = await readLog(pool, CASES, one.caseId);
    expect(log.map(({ epoch, fact }) => [epoch, fact.seq])).toEqual(first.map(({ seq }) => [0, seq]));
  });

  it('gets the rest of it where the same messages have not all come back', async () => {
    const one = sampleCase(34);
    await record(one, whole(one).slice(0, 9));
    const { version, standing } = await record(one, whole(one).slice(6, 8), 'run-1', true);
    expect([version, standing?.map(({ seq }) => seq)]).toEqual([9, [6, 7, 8]]);
    expect(await record(one, whole(one).slice(7, 9), 'run-1', true)).toEqual({ version: 9 });
  });
});

describe('the same turn of a case opened before 0.2', () => {
  it('comes out otherwise: the workflow is right, and the first telling no longer counts', async () => {
    const one = sampleCase(31);
    await record(one, placed([filed(one), { type: 'reminded', body: { what: '主题确认' } }]));
    const told = [{ ...placed([confirmed()], 1)[0]!, at: placed([confirmed()], 1)[0]!.at + 5_000 }];
    expect(await record(one, told)).toEqual({ version: 2 });
    const [row] = await select('select stage, epoch from appeals where case_id = $1', one.caseId);
    expect(row).toEqual({ stage: 'collect', epoch: 1 });
    expect(await record(one, told)).toEqual({ version: 2 });
    expect(await readLog(pool, CASES, one.caseId)).toHaveLength(3);
  });

  it('and the first, waking up late, changes nothing', async () => {
    const one = sampleCase(32);
    const late = placed([{ type: 'reminded', body: { what: '主题确认' } }], 1);
    await record(one, placed([filed(one)]));
    await record(one, [{ ...placed([confirmed()], 1)[0]!, at: late[0]!.at + 5_000 }]);
    expect(await record(one, late)).toEqual({ version: 2 });
    expect(await readLog(pool, CASES, one.caseId)).toHaveLength(2);
  });
});

describe('the projections', () => {
  it('built again from the log are what they were, field by field', async () => {
    const before = await projections(pool);
    await pool.query('truncate notices, points, accountabilities, listings, problem_list, outcome_ledger');
    await pool.query(
      `update appeals set title = 'x', unit = null, state = '{}', tally = '{}', light = 'red', version = 0`,
    );
    expect(await rebuildAll(pool)).toBeGreaterThan(8);
    expect(await projections(pool)).toEqual(before);
  });

  it('built again from nothing but the log are what they were', async () => {
    const before = await projections(pool);
    await pool.query('truncate appeals, notices, points, accountabilities, listings, problem_list, outcome_ledger');
    await rebuildAll(pool);
    expect(await projections(pool)).toEqual(before);
  });

  it('stand on logs that are whole', async () => {
    expect(await verifyLedger(pool, ledgerKey)).toEqual([]);
  });
});
