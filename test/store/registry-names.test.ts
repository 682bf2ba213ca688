import type { Fact } from '../../src/domain/appeal/facts';
import { readTimeline } from '../../src/store/appeals/appeal.repository';
import { saveAppealRow } from '../../src/store/appeals/appeal-row';
import { chainOf, GENESIS } from '../../src/store/log/chain';
import { foldCase } from '../../src/store/appeals/fold-case';
import { factRecord } from '../../src/store/appeals/fact-rows';
import { verifyLedger } from '../../src/store/log/ledger.repository';
import { statistics } from '../../src/store/figures/statistics.repository';
import type { Pool } from '../../src/store/sql/pool';
import { projectState } from '../../src/store/appeals/project-state';
import { rebuildAll } from '../../src/store/appeals/record-facts.repository';
import { projectRegistryNames } from '../../src/store/rules/registry-names.repository';
import { recordFacts } from '../../src/store/appeals/record-facts.repository';
import { inTransaction } from '../../src/store/sql/transaction';
import { filed, keyring, ledgerKey, openStore, placed, register, rules, sampleCase, upToReply } from './sample-case';
import type { SampleCase } from './sample-case';

/** What an import with shifted columns filed as a district before districts were checked. */
const PERSON = '钱试 13900004321';

let pool: Pool;
beforeAll(async () => {
  pool = await openStore();
});
afterAll(() => pool.end());

/** The facts of a case of that time, with a listing notice as it was worded then. */
function told(one: SampleCase, district: string): Fact[] {
  const [, ...rest] = upToReply(one);
  const text = `${district}“物业管理”类投诉（${one.number}号）事项由市住房和城乡建设局承办，现予挂牌督办。`;
  return placed([
    filed(one, { district }),
    ...rest,
    { type: 'notice-drafted', body: { id: `${one.number}-N1`, kind: 'listing', title: '挂牌督办', text } },
    { type: 'notice-published', body: { id: `${one.number}-N1` } },
  ]);
}

/** Written as the release before wrote it: facts, row, notices and intake with whatever was typed. */
async function recordAsBefore(one: SampleCase, district: string): Promise<void> {
  await register(pool, one, { district });
  const facts = told(one, district);
  const { caseId, workflowId } = one;
  const links = chainOf(
    facts.map((fact, pos) => ({ caseId, pos, epoch: 0, runId: 'run-1', fact })),
    GENESIS,
    ledgerKey,
  );
  const { state: clean, tally } = foldCase(facts);
  const state = { ...clean, district };
  await inTransaction(pool, async (client) => {
    await client.query('insert into facts select * from jsonb_populate_recordset(null::facts, $1)', [
      JSON.stringify(links.map(factRecord)),
    ]);
    await projectState(client, { caseId, before: undefined, after: state, superseding: true });
    const last = links.at(-1)!;
    const place = { runId: 'run-1', epoch: 0, pos: last.pos, hash: last.hash };
    await saveAppealRow(client, { caseId, workflowId, ...place, state, tally, asOf: last.fact.at, rules });
  });
}

const SHOWN = ['appeals', 'notices', 'intakes', 'problem_list', 'points', 'listings', 'outcome_ledger'];

async function rowsWith(text: string): Promise<string[]> {
  const found = await Promise.all(
    SHOWN.map(async (table) => {
      const sql = `select 1 from ${table} t where position($1 in to_jsonb(t)::text) > 0`;
      return ((await pool.query(sql, [text])).rowCount ?? 0) > 0 ? [table] : [];
    }),
  );
  return found.flat();
}

const districtOf = async ({ caseId }: SampleCase): Promise<unknown> =>
  (await pool.query<{ district: string }>('select district from appeals where case_id = $1', [caseId])).rows[0]
    ?.district;

describe('a case that was recorded before names were checked', () => {
  const [foreign, spelled, right] = [sampleCase(1), sampleCase(2), sampleCase(3)];
  beforeAll(async () => {
    await recordAsBefore(foreign, PERSON);
    await recordAsBefore(spelled, '徐州市云龙区');
    await recordAsBefore(right, '鼓楼区');
  });

  it('shows 其他, or the entry that was meant, once the store has been gone through; nothing else changes', async () => {
    expect(await rowsWith(PERSON)).toEqual(['appeals', 'notices', 'intakes']);
    const before = await pool.query('select to_jsonb(a) as row from appeals a where case_id = $1', [right.caseId]);
    expect(await projectRegistryNames(pool)).toBe(2);
    expect(await rowsWith(PERSON)).toEqual([]);
    expect(await rowsWith('徐州市')).toEqual([]);
    expect(await Promise.all([foreign, spelled, right].map(districtOf))).toEqual(['其他', '云龙区', '鼓楼区']);
    const { rows } = await pool.query<{ text: string }>('select text from notices order by id');
    expect(rows.map(({ text }) => text.split('“')[0])).toEqual(['其他', '云龙区', '鼓楼区']);
    const after = await pool.query('select to_jsonb(a) as row from appeals a where case_id = $1', [right.caseId]);
    expect(after.rows).toEqual(before.rows);
  });

  it('has nothing left to do the second time, nor after everything is built again from the log', async () => {
    expect(await projectRegistryNames(pool)).toBe(0);
    await rebuildAll(pool);
    expect(await rowsWith(PERSON)).toEqual([]);
  });

  it('keeps its facts and their chain, and tells them without what was typed', async () => {
    const { rowCount } = await pool.query('select 1 from facts where position($1 in body::text) > 0', [PERSON]);
    expect(rowCount).toBe(2);
    expect(await verifyLedger(pool, ledgerKey)).toEqual([]);
    expect(JSON.stringify(await readTimeline(pool, foreign.caseId))).not.toContain(PERSON);
    const [first] = await readTimeline(pool, foreign.caseId, keyring);
    expect(first?.body).toMatchObject({ input: { district: PERSON } });
  });
});

describe('a case that was registered so and is opened only now', () => {
  it('has the words sealed beside its first fact, and 其他 in it', async () => {
    const one = sampleCase(4);
    await register(pool, one, { district: PERSON });
    const facts = told(one, PERSON).slice(0, 1);
    const { caseId, workflowId } = one;
    await recordFacts(pool, { ledgerKey, keyring }, { caseId, workflowId, runId: 'run-1', facts, rules });
    const { rows } = await pool.query<{ body: unknown }>('select body from facts where case_id = $1', [caseId]);
    expect(rows[0]?.body).toMatchObject({ input: { district: '其他' } });
    const [first] = await readTimeline(pool, caseId, keyring);
    expect(first?.body).toMatchObject({ input: { district: PERSON } });
    await projectRegistryNames(pool);
    expect(await rowsWith(PERSON)).toEqual([]);
  });
});

describe('a case whose theme somebody typed before themes were checked', () => {
  const one = sampleCase(5);

  it('has 其他 for it in its row, in lists and figures', async () => {
    await register(pool, one, {});
    const facts = placed([filed(one), ...upToReply(one).slice(1)]).map((fact) =>
      fact.type === 'theme-confirmed' ? { ...fact, body: { ...fact.body, theme: PERSON } } : fact,
    );
    const { caseId, workflowId } = one;
    await recordFacts(pool, { ledgerKey, keyring }, { caseId, workflowId, runId: 'run-1', facts, rules });
    expect(await rowsWith(PERSON)).toEqual([]);
    expect((await statistics(pool, { by: 'theme' })).map(({ group }) => group)).toContain('其他');
  });

  it('is built again at the next start, where its row still holds it', async () => {
    const sql = `update appeals set theme = $2, state = jsonb_set(state, '{theme}', to_jsonb($2::text)) where case_id = $1`;
    await pool.query(sql, [one.caseId, PERSON]);
    expect(await projectRegistryNames(pool)).toBe(1);
    expect([await rowsWith(PERSON), await projectRegistryNames(pool)]).toEqual([[], 0]);
  });
});
