import { publishEvents } from '../../src/delivery/publish-events';
import type { Pool } from '../../src/store/sql/pool';
import { recordFacts } from '../../src/store/appeals/record-facts.repository';
import { confirmed, keyring, ledgerKey, openStore, placed, rules } from '../store/sample-case';
import { idsOf, logger, newCase, record, startSending, toldOf, untold, wholeLife } from './office';
import { eventually } from '../support/neighbours/receiver';

let pool: Pool;
beforeEach(async () => {
  pool = await openStore();
});
afterEach(() => pool.end());

const tellAll = async (): Promise<void> => {
  while (await publishEvents(pool, logger));
};

describe('facts recorded at once by many', () => {
  it('are told though one is committed long after others that began later', async () => {
    const [late, early] = [newCase(), newCase()];
    const slow = await pool.connect();
    await slow.query('begin');
    // Its place in the queue is taken first and committed last.
    await slow.query('insert into fact_outbox (case_id, pos) values ($1, 0)', [late.caseId]);
    await record(pool, late, wholeLife(late).slice(0, 1));
    await pool.query('delete from fact_outbox');
    await record(pool, early, wholeLife(early).slice(0, 2));
    await tellAll();
    expect(idsOf(await toldOf(pool))).toEqual([`evt_${early.caseId}_0`, `evt_${early.caseId}_1`]);
    await slow.query('commit');
    slow.release();
    await tellAll();
    expect(idsOf(await toldOf(pool, late.caseId))).toEqual([`evt_${late.caseId}_0`]);
  });

  it('are told once each by several tellers', async () => {
    const others = [startSending(pool), startSending(pool), startSending(pool)];
    const cases = Array.from({ length: 15 }, () => newCase());
    await Promise.all(
      cases.map(async (one) => {
        for (const end of [3, 8, 20]) await record(pool, one, wholeLife(one).slice(0, end));
      }),
    );
    await eventually(async () => (await untold(pool)) === 0);
    for (const stop of others) await stop();
    for (const { caseId } of cases) {
      const told = await toldOf(pool, caseId);
      const places = idsOf(told).map((id) => Number(id.split('_').at(-1)));
      expect(places).toEqual([...places].sort((a, b) => a - b));
      expect(new Set(places).size).toBe(places.length);
      expect(told.at(-1)?.type).toBe('closed');
    }
  });
});

describe('a case told anew after a reset of its workflow', () => {
  it('is told from there on under new ids, by the new story', async () => {
    const one = newCase();
    const facts = wholeLife(one);
    await record(pool, one, facts.slice(0, 4));
    await tellAll();
    const again = placed([confirmed()], 1);
    const { caseId, workflowId } = one;
    await recordFacts(
      pool,
      { ledgerKey, keyring },
      { caseId, workflowId, runId: 'run-2', facts: [facts[0]!, ...again], rules },
    );
    await tellAll();
    const told = await toldOf(pool, caseId);
    expect(new Set(idsOf(told)).size).toBe(told.length);
    expect(told.at(-1)).toMatchObject({ type: 'theme-confirmed', status: 'awaiting-judgement', seq: 1 });
  });
});

describe('a case that cannot be told', () => {
  it('waits with all its facts, while the others go on', async () => {
    const [broken, good] = [newCase(), newCase()];
    await record(pool, broken, wholeLife(broken).slice(0, 2));
    await pool.query(`alter table facts disable trigger facts_append_only`);
    await pool.query(`update facts set type = 'nonsense' where case_id = $1 and pos = 1`, [broken.caseId]);
    await record(pool, good, wholeLife(good).slice(0, 2));
    await tellAll();
    expect(await toldOf(pool, good.caseId)).toHaveLength(2);
    expect(await toldOf(pool, broken.caseId)).toEqual([]);
    await pool.query(`update facts set type = 'theme-confirmed' where case_id = $1 and pos = 1`, [broken.caseId]);
    await pool.query('update fact_outbox set retry_at = now()');
    await tellAll();
    expect(await toldOf(pool, broken.caseId)).toHaveLength(2);
  });
});
