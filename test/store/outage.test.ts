import { createServer, type AddressInfo } from 'node:net';
import { readLog } from '../../src/store/log/read-log';
import { CASES } from '../../src/store/appeals/case-log';
import { createPool, type Pool } from '../../src/store/sql/pool';
import { recordFacts } from '../../src/store/appeals/record-facts.repository';
import { isStoreAway } from '../../src/store/sql/store-away';
import { inTransaction } from '../../src/store/sql/transaction';
import { freshDatabase } from '../support/stack';
import { filed, keyring, ledgerKey, openStore, placed, rules, sampleCase } from './sample-case';

const TIMEOUT_MS = 500;
let url: string;
let pool: Pool;
let lost: Error[];
beforeAll(async () => {
  url = await freshDatabase();
});
beforeEach(() => {
  lost = [];
  pool = createPool(url, { max: 2, patience: TIMEOUT_MS, onLost: (error) => lost.push(error) });
});
afterEach(() => pool.end());

/** What a call fails with. */
async function failureOf(call: Promise<unknown>): Promise<Error> {
  return call.then(
    () => {
      throw new Error('it did not fail');
    },
    (error: unknown) => error as Error,
  );
}

/** Ends every other connection to the database, as a restart of PostgreSQL does. */
async function endOthers(): Promise<void> {
  const killer = createPool(url, { max: 1 });
  await killer.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
  );
  await killer.end();
}

describe('PostgreSQL restarts', () => {
  it('between two queries: somebody is told, and the next query has a new connection', async () => {
    await pool.query('select 1');
    await endOthers();
    for (let wait = 0; wait < 100 && lost.length === 0; wait += 1) await new Promise((go) => setTimeout(go, 20));
    expect(lost).toHaveLength(1);
    expect((await pool.query('select 2 as n')).rows).toEqual([{ n: 2 }]);
  });

  it('in the middle of a transaction: nothing of it is kept, and the next one works', async () => {
    await pool.query('create table if not exists trial (n int)');
    const failure = await failureOf(
      inTransaction(pool, async (client) => {
        await client.query('insert into trial values (1)');
        await endOthers();
        await client.query('insert into trial values (2)');
      }),
    );
    expect(isStoreAway(failure)).toBe(true);
    const after = await inTransaction(pool, (client) => client.query('select n from trial'));
    expect(after.rows).toEqual([]);
  });

  it('while facts are recorded: told again, they are there once', async () => {
    const store = await openStore();
    const one = sampleCase(1);
    const record = () =>
      recordFacts(store, { ledgerKey, keyring }, { ...one, runId: 'run-1', facts: placed([filed(one)]), rules });
    const recorded = Promise.allSettled(Array.from({ length: 20 }, record));
    await store
      .query('select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()')
      .catch(() => 0);
    await recorded;
    expect(await record()).toEqual({ version: 1 });
    expect(await readLog(store, CASES, one.caseId)).toHaveLength(1);
    await store.end();
  });
});

describe('PostgreSQL does not answer', () => {
  it('at all: nobody waits longer than the patience', async () => {
    const mute = createServer(() => undefined);
    await new Promise<void>((ready) => mute.listen(0, '127.0.0.1', ready));
    const { port } = mute.address() as AddressInfo;
    const stopped = createPool(`postgresql://u:p@127.0.0.1:${port}/d`, { patience: TIMEOUT_MS });
    const begun = Date.now();
    expect(isStoreAway(await failureOf(stopped.query('select 1')))).toBe(true);
    expect(Date.now() - begun).toBeLessThan(4 * TIMEOUT_MS);
    await stopped.end();
    mute.close();
  });

  it('because nobody listens there', async () => {
    const nobody = createPool('postgresql://u:p@127.0.0.1:1/d', { patience: TIMEOUT_MS });
    expect(isStoreAway(await failureOf(nobody.query('select 1')))).toBe(true);
    await nobody.end();
  });

  it('in time: the statement is ended, and its connection serves the next', async () => {
    expect(isStoreAway(await failureOf(pool.query('select pg_sleep(30)')))).toBe(true);
    expect((await pool.query('select 3 as n')).rows).toEqual([{ n: 3 }]);
  });

  it('because every connection is taken: who waits for one is told so in time', async () => {
    const clients = [await pool.connect(), await pool.connect()];
    expect(isStoreAway(await failureOf(pool.query('select 1')))).toBe(true);
    for (const client of clients) client.release();
    expect((await pool.query('select 4 as n')).rows).toEqual([{ n: 4 }]);
  });
});

describe('a call that is refused within a transaction', () => {
  it('leaves its connection for others, and nothing behind', async () => {
    await pool.query('create table if not exists trial (n int)');
    for (let time = 0; time < 5; time += 1) {
      await failureOf(
        inTransaction(pool, async (client) => {
          await client.query('insert into trial values (1)');
          await client.query('select 1 / 0');
        }),
      );
    }
    expect((await pool.query('select n from trial')).rows).toEqual([]);
    expect(pool.totalCount).toBe(1);
  });

  it('is not trouble that passes', async () => {
    expect(isStoreAway(await failureOf(pool.query('select 1 / 0')))).toBe(false);
    expect(isStoreAway(new Error('anything else'))).toBe(false);
  });
});
