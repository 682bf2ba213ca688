import type { Fact } from '../../src/domain/appeal/facts';
import { readTimeline } from '../../src/store/appeals/appeal.repository';
import { appeals } from '../../src/domain/appeal/decider';
import { caseKeysOf } from '../../src/store/keys/case-key';
import { chainOf, GENESIS, verifyChain } from '../../src/store/log/chain';
import { factRecord } from '../../src/store/appeals/fact-rows';
import { inFull, readLog } from '../../src/store/log/read-log';
import { CASES } from '../../src/store/appeals/case-log';
import type { Pool } from '../../src/store/sql/pool';
import { rebuildAll } from '../../src/store/appeals/record-facts.repository';
import { recordFacts } from '../../src/store/appeals/record-facts.repository';
import { eraseOnRecord } from '../../src/store/appeals/reveals.repository';
import { inTransaction } from '../../src/store/sql/transaction';
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
} from './sample-case';
import type { SampleCase } from './sample-case';

let pool: Pool;
beforeAll(async () => {
  pool = await openStore();
});
afterAll(() => pool.end());

const record = (one: SampleCase, facts: readonly Fact[]): Promise<{ version: number }> =>
  recordFacts(
    pool,
    { ledgerKey, keyring },
    { caseId: one.caseId, workflowId: one.workflowId, runId: 'run-1', facts, rules },
  );

describe('a fact recorded before words were sealed', () => {
  const one = sampleCase(41);
  const old = placed([filed(one, { title: '旧标题' }), { type: 'reminded', body: { what: '旧话' } }]);
  const told = async (): Promise<unknown[]> => (await readTimeline(pool, one.caseId, keyring)).map(({ body }) => body);

  beforeAll(async () => {
    await register(pool, one, { title: '旧标题' });
    await inTransaction(pool, async (client) => {
      const logged = old.map((fact, pos) => ({ caseId: one.caseId, pos, epoch: 0, runId: 'run-1', fact }));
      const rows = chainOf(logged, GENESIS, ledgerKey).map(factRecord);
      const insert = 'insert into facts select * from jsonb_populate_recordset(null::facts, $1)';
      await client.query(insert, [JSON.stringify(rows)]);
    });
    await rebuildAll(pool);
  });

  it('is read as it stands, and told again is nothing new', async () => {
    expect(await told()).toEqual(old.map(({ body }) => body));
    expect(await record(one, old)).toEqual({ version: 2 });
    expect(await record(one, [...old, ...placed([confirmed()], 2)])).toEqual({ version: 3 });
    expect(await readLog(pool, CASES, one.caseId)).toHaveLength(3);
  });

  it('is shown to nobody any more once the key is destroyed, and its chain still holds', async () => {
    const actor = { role: 'office', id: 'office-1' };
    await eraseOnRecord(pool, { caseId: one.caseId, actor, reason: '依法' });
    expect(JSON.stringify(await told())).not.toContain('旧');
    expect(JSON.stringify(await projections(pool))).not.toContain('旧');
    expect(verifyChain(await readLog(pool, CASES, one.caseId), ledgerKey)).toEqual({ whole: true, facts: 3 });
  });
});

describe('what people wrote', () => {
  it('stands in no table in clear, and opens in no other place', async () => {
    const one = sampleCase(51);
    await register(pool, one);
    await record(one, placed([filed(one), { type: 'reminded', body: { what: '金丝雀' } }, confirmed()]));
    const { rows: clear } = await pool.query(
      `select t::text || coalesce(encode(words, 'escape'), '') as row from facts t`,
    );
    expect(JSON.stringify(clear)).not.toContain('金丝雀');
    const keyOf = await caseKeysOf(pool, keyring, [one.caseId]);
    const [, reminded, last] = await readLog(pool, CASES, one.caseId);
    expect(inFull(appeals, reminded!, keyOf).body).toEqual({ what: '金丝雀' });
    const moved = { ...last!, words: reminded!.words! };
    expect(() => inFull(appeals, moved, keyOf)).toThrow(expect.objectContaining({ code: 'seal-broken' }));
    const changed = [{ ...reminded!, words: last!.words! }];
    expect(verifyChain([(await readLog(pool, CASES, one.caseId))[0]!, ...changed], ledgerKey)).toMatchObject({
      brokenAt: 1,
    });
  });
});
