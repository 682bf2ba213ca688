import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Pool } from '../../src/store/sql/pool';
import { findRecord, recordsWithCode, saveRecord, saveRecords } from '../../src/store/registers/records.repository';
import { openStore } from './sample-case';

let pool: Pool;
beforeAll(async () => {
  pool = await openStore();
});
afterAll(() => pool.end());

const firm = (id: string, creditCode?: string, change: object = {}) => ({
  ...{ kind: 'firms', id, by: 'office-1' },
  body: { name: `${id}公司`, district: '云龙区', aboveScale: true, ...(creditCode && { creditCode }), ...change },
});
const codeOf = async (id: string): Promise<unknown> => (await findRecord(pool, 'firms', id))?.body['creditCode'];

describe('a credit code', () => {
  it('is one firm’s, though twenty save it at one instant; the others are told so', async () => {
    const CODE = '91320300MA1TEST0X1';
    const all = await Promise.allSettled(
      Array.from({ length: 20 }, (_one, place) => saveRecord(pool, firm(`f-${place}`, CODE))),
    );
    const refused = all.flatMap((one) => (one.status === 'rejected' ? [one.reason as { code: string }] : []));
    expect(refused.map(({ code }) => code)).toEqual(Array.from({ length: 19 }, () => 'code-taken'));
    expect(await recordsWithCode(pool, { kind: 'firms', field: 'creditCode' }, [CODE])).toHaveLength(1);
  });

  it('is refused however it was written before codes were tidied, and taken once its firm is retired', async () => {
    await saveRecord(pool, firm('old', '９１３２０３００ ma1test0x2'));
    await expect(saveRecord(pool, firm('new', '91320300MA1TEST0X2'))).rejects.toMatchObject({ code: 'code-taken' });
    await saveRecord(pool, { ...firm('old', '９１３２０３００ ma1test0x2'), retired: true });
    expect(await saveRecord(pool, firm('new', '91320300MA1TEST0X2'))).toMatchObject({ kind: 'saved' });
  });

  it('is exchanged by a file, as a whole', async () => {
    const [A, B] = ['91320300MA1TEST0XA', '91320300MA1TEST0XB'];
    await saveRecords(pool, [firm('swap-1', A), firm('swap-2', B), firm('swap-3')]);
    expect(await saveRecords(pool, [firm('swap-1', B), firm('swap-2', A), firm('swap-3')])).toBe(2);
    expect([await codeOf('swap-1'), await codeOf('swap-2')]).toEqual([B, A]);
    await expect(saveRecords(pool, [firm('swap-3', A), firm('swap-1', B)])).rejects.toMatchObject({
      code: 'code-taken',
    });
    expect(await codeOf('swap-3')).toBeUndefined();
  });
});

describe('firms that had one code before', () => {
  const migration = readFileSync(path.join(__dirname, '../../src/store/migrations/0056-one-firm-a-code.sql'), 'utf8');

  it('do not stop the migration: the first has the code, the others stay until they are saved with one of their own', async () => {
    await pool.query('drop index records_one_firm_a_code; alter table records drop column shares_code');
    const insert = `insert into records (kind, id, version, body, updated_by) values ('firms', $1, 1, $2, 'office-1')`;
    const twins = ['twin-1', 'twin-2', 'twin-3'];
    for (const id of twins) await pool.query(insert, [id, JSON.stringify(firm(id, '91320300-MA1TEST0X9').body)]);
    await pool.query(migration);
    const { rows } = await pool.query(`select id, shares_code from records where id like 'twin-%' order by id`);
    expect(rows).toEqual(twins.map((id, place) => ({ id, shares_code: place > 0 })));
    const still = saveRecord(pool, firm('twin-2', '91320300MA1TEST0X9', { sector: '软件' }));
    await expect(still).rejects.toMatchObject({ code: 'code-taken' });
    expect(await saveRecord(pool, firm('twin-2', '91320300MA1TEST0X8'))).toMatchObject({ kind: 'saved', version: 2 });
  });
});
