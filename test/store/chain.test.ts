import { GENESIS, chainOf, linkHash, verifyChain, type ChainedFact } from '../../src/store/log/chain';
import { exportHeads, isGenuine, verifyLedger } from '../../src/store/log/ledger.repository';
import { readLog } from '../../src/store/log/read-log';
import { CASES } from '../../src/store/appeals/case-log';
import type { Pool } from '../../src/store/sql/pool';
import { recordFacts } from '../../src/store/appeals/record-facts.repository';
import { keyring, ledgerKey, openStore, placed, rules, sampleCase, upToReply } from './sample-case';

const one = sampleCase(1);
let pool: Pool;
beforeAll(async () => {
  pool = await openStore();
});
afterAll(() => pool.end());

async function recordCase(ordinal: number): Promise<string> {
  const { caseId, workflowId, ...rest } = sampleCase(ordinal);
  const facts = placed(upToReply({ caseId, workflowId, ...rest }));
  await recordFacts(pool, { ledgerKey, keyring }, { caseId, workflowId, runId: 'run-1', facts, rules });
  return caseId;
}

/** What only the owner of the database can do: past the trigger. */
async function tamper(sql: string, ...values: unknown[]): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query(`set local session_replication_role = replica`);
    await client.query(sql, values);
    await client.query('commit');
  } finally {
    client.release();
  }
}

function log(): ChainedFact[] {
  const logged = placed(upToReply(one)).map((fact, pos) => ({
    caseId: one.caseId,
    pos,
    epoch: 0,
    runId: 'run-1',
    fact,
  }));
  return chainOf(logged, GENESIS, ledgerKey);
}

describe('the log of a case', () => {
  it.each(['update facts set type = type', 'delete from facts', 'truncate facts'])(
    'is append-only: %s',
    async (sql) => {
      await recordCase(99);
      await expect(pool.query(sql)).rejects.toThrow('append-only');
    },
  );

  it('that nobody touched is whole', () => {
    expect(verifyChain(log(), ledgerKey)).toEqual({ whole: true, facts: 8 });
    expect(verifyChain([], ledgerKey)).toEqual({ whole: true, facts: 0 });
  });

  it('read with another key shows at once that it is not its own', () => {
    expect(verifyChain(log(), Buffer.alloc(32, 1))).toEqual({ whole: false, brokenAt: 0, reason: 'content' });
  });

  it('with any one field of any fact changed is broken exactly there', () => {
    const changes: ((link: ChainedFact) => ChainedFact)[] = [
      (link) => ({ ...link, fact: { ...link.fact, at: link.fact.at + 1 } }),
      (link) => ({ ...link, fact: { ...link.fact, by: { role: 'unit', id: 'other' } } }),
      (link) => ({ ...link, fact: { ...link.fact, body: { ...(link.fact.body as object), extra: 1 } } }),
      (link) => ({ ...link, fact: { ...link.fact, commandId: 'c-1' } }),
      (link) => ({ ...link, fact: { ...link.fact, digest: 'd-1' } }),
      (link) => ({ ...link, fact: { ...link.fact, seq: 90 } }),
      (link) => ({
        ...link,
        fact: { ...link.fact, timing: { dutyId: 'sign', duty: 'sign', dueAt: 1, plannedAt: 2 } },
      }),
      (link) => ({ ...link, epoch: 1 }),
      (link) => ({ ...link, runId: 'run-2' }),
      (link) => ({ ...link, caseId: 'tests~other' }),
      (link) => ({ ...link, hash: Buffer.from(link.hash).fill(0, 31) }),
    ];
    for (const change of changes) {
      for (const place of [0, 3, 7]) {
        const changed = log().map((link, pos) => (pos === place ? change(link) : link));
        expect(verifyChain(changed, ledgerKey)).toMatchObject({ whole: false, brokenAt: place });
      }
    }
  });

  it('without its middle, or with two facts swapped, is broken there', () => {
    const [links, swapped] = [log(), log()];
    expect(verifyChain([...links.slice(0, 3), ...links.slice(4)], ledgerKey)).toMatchObject({
      brokenAt: 3,
      reason: 'position',
    });
    [swapped[2], swapped[5]] = [swapped[5]!, swapped[2]!];
    expect(verifyChain(swapped, ledgerKey)).toMatchObject({ brokenAt: 2 });
    const renumbered = swapped.map((link, pos) => ({ ...link, pos }));
    expect(verifyChain(renumbered, ledgerKey)).toMatchObject({ brokenAt: 2, reason: 'link' });
  });

  it('with its tail cut, or written anew by whoever has the key, is found by an exported head', () => {
    const links = log();
    const head = { caseId: one.caseId, pos: 7, hash: links[7]!.hash.toString('hex') };
    expect(verifyChain(links.slice(0, 6), ledgerKey)).toEqual({ whole: true, facts: 6 });
    expect(verifyChain(links.slice(0, 6), ledgerKey, head)).toEqual({ whole: false, brokenAt: 6, reason: 'cut' });
    expect(verifyChain(links.slice(0, 7), ledgerKey, head)).toEqual({ whole: false, brokenAt: 7, reason: 'cut' });
    const facts = links.map((link) => ({ ...link, runId: 'forged' }));
    expect(verifyChain(chainOf(facts, GENESIS, ledgerKey), ledgerKey, head)).toEqual({
      whole: false,
      brokenAt: 7,
      reason: 'rewritten',
    });
  });

  it('has the same hash whatever the order of its keys', () => {
    const [link] = log();
    const turned = { ...link!, fact: Object.fromEntries(Object.entries(link!.fact).reverse()) as never };
    expect(linkHash(GENESIS, turned, ledgerKey)).toEqual(link!.hash);
  });
});

describe('the owner of the database tampers past the trigger', () => {
  it.each([
    [
      'flips a bit',
      `update facts set body = jsonb_set(body, '{title}', '"x"') where case_id = $1 and pos = 3`,
      3,
      'content',
    ],
    ['deletes from the middle', 'delete from facts where case_id = $1 and pos = 4', 4, 'position'],
    ['cuts the tail', 'delete from facts where case_id = $1 and pos >= 6', 6, 'cut'],
    ['deletes a whole case', 'delete from facts where case_id = $1', 0, 'cut'],
    [
      'swaps two',
      `update facts set pos = case pos when 2 then -1 else 2 end where case_id = $1 and pos in (2, 3)`,
      0,
      'position',
    ],
  ])('%s: the verifier names the case and the place', async (_, sql, brokenAt, reason) => {
    const caseId = await recordCase(Math.floor(brokenAt * 100) + reason.length + sql.length);
    const before = await verifyLedger(pool, ledgerKey);
    await tamper(sql, caseId);
    const broken = (await verifyLedger(pool, ledgerKey)).filter(
      (verdict) => !before.some((old) => old.caseId === verdict.caseId),
    );
    expect(broken).toEqual([{ caseId, whole: false, brokenAt, reason }]);
  });

  it('cuts the tail and hides it in the row as well: the export from before tells', async () => {
    const caseId = await recordCase(5_000);
    const exported = await exportHeads(pool, ledgerKey);
    await tamper('delete from facts where case_id = $1 and pos >= 6', caseId);
    await pool.query(
      'update appeals set head_pos = 5, head_hash = (select hash from facts where case_id = $1 and pos = 5) where case_id = $1',
      [caseId],
    );
    expect((await verifyLedger(pool, ledgerKey)).map((verdict) => verdict.caseId)).not.toContain(caseId);
    expect(await verifyLedger(pool, ledgerKey, exported.heads)).toContainEqual({
      caseId,
      whole: false,
      brokenAt: 6,
      reason: 'cut',
    });
  });

  it('deletes a case everywhere: the export from before tells', async () => {
    const caseId = await recordCase(6_000);
    const exported = await exportHeads(pool, ledgerKey);
    await tamper('delete from facts where case_id = $1', caseId);
    await pool.query('delete from appeals where case_id = $1', [caseId]);
    expect(await verifyLedger(pool, ledgerKey, exported.heads)).toContainEqual({
      caseId,
      whole: false,
      brokenAt: 0,
      reason: 'cut',
    });
  });

  it('changes the export: its seal tells', async () => {
    const exported = await exportHeads(pool, ledgerKey);
    expect(isGenuine(exported, ledgerKey)).toBe(true);
    expect(isGenuine({ ...exported, heads: exported.heads.slice(1) }, ledgerKey)).toBe(false);
    expect(isGenuine(readBack(exported), ledgerKey)).toBe(true);
    expect(await readLog(pool, CASES, 'tests~unknown')).toEqual([]);
  });
});

function readBack<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
