import { randomBytes } from 'node:crypto';
import {
  caseIdByTrackingCode,
  eraseAppellant,
  readAppellant,
  revealAppellant,
} from '../../src/store/appeals/appellant.repository';
import { registerIntake } from '../../src/store/appeals/intake.repository';
import { createKeyring } from '../../src/store/keys/keyring';
import { readLog } from '../../src/store/log/read-log';
import { CASES } from '../../src/store/appeals/case-log';
import { verifyChain } from '../../src/store/log/chain';
import type { Pool } from '../../src/store/sql/pool';
import { recordFacts } from '../../src/store/appeals/record-facts.repository';
import { filed, keyring, ledgerKey, openStore, placed, rules, sampleCase } from './sample-case';

const person = { name: '张㛃䶮𬭎', phone: '13900000001', idNumber: '32030019800101001X', address: '云龙区测试小区1栋' };
const text = '电梯停运，金丝雀-7f3a';
let pool: Pool;
beforeAll(async () => {
  pool = await openStore();
});
afterAll(() => pool.end());

async function register(ordinal: number): Promise<string> {
  const { caseId, workflowId } = sampleCase(ordinal);
  const input = {
    source: 'tests',
    externalId: `T-${ordinal}`,
    channel: 'web' as const,
    title: '电梯',
    district: '云龙区',
  };
  const intake = { caseId, workflowId, digest: 'd', input: { ...input, appellant: { type: 'resident' as const } } };
  await registerIntake(pool, keyring, { ...intake, personal: person, text });
  return caseId;
}

describe("an appellant's personal data", () => {
  it('come back as they were given', async () => {
    expect(await readAppellant(pool, keyring, await register(1))).toEqual({ person, text });
  });

  it('are nowhere in the database in clear', async () => {
    const caseId = await register(2);
    const { rows } = await pool.query(
      `select (select string_agg(t::text, '') from intakes t) || (select string_agg(t::text || encode(person, 'escape')
         || encode(text, 'escape'), '') from appellants t) as everything`,
    );
    for (const canary of [...Object.values(person), '金丝雀-7f3a']) expect(rows[0].everything).not.toContain(canary);
    expect(rows[0].everything).toContain(caseId);
  });

  it('open only with the master key they were sealed under', async () => {
    const caseId = await register(3);
    await expect(readAppellant(pool, createKeyring(randomBytes(32)), caseId)).rejects.toMatchObject({
      code: 'sealed-under-another-key',
    });
  });

  it('do not open when moved to another case, or changed by one bit', async () => {
    const [one, other] = [await register(4), await register(5)];
    await pool.query(
      'update appellants a set person = b.person, wrapped_key = b.wrapped_key from appellants b where a.case_id = $1 and b.case_id = $2',
      [one, other],
    );
    await expect(readAppellant(pool, keyring, one)).rejects.toMatchObject({ code: 'seal-broken' });
    await pool.query(
      'update appellants set person = set_bit(person, 400, 1 - get_bit(person, 400)) where case_id = $1',
      [other],
    );
    await expect(readAppellant(pool, keyring, other)).rejects.toMatchObject({ code: 'seal-broken' });
  });

  it('shown clear leave an entry of who and what for, which nobody can take back', async () => {
    const caseId = await register(6);
    const shown = await revealAppellant(pool, keyring, {
      caseId,
      actor: { role: 'unit', id: 'housing-1' },
      purpose: '上门联系',
    });
    expect(shown).toEqual({ person, text });
    const { rows } = await pool.query('select actor_id, purpose from reveals where case_id = $1', [caseId]);
    expect(rows).toEqual([{ actor_id: 'housing-1', purpose: '上门联系' }]);
    await expect(pool.query('delete from reveals')).rejects.toThrow('append-only');
    await expect(pool.query(`update reveals set purpose = 'x'`)).rejects.toThrow('append-only');
    await expect(pool.query('truncate reveals')).rejects.toThrow('append-only');
  });

  it('are not shown without a purpose', async () => {
    const caseId = await register(7);
    await expect(
      revealAppellant(pool, keyring, { caseId, actor: { role: 'unit', id: 'u' }, purpose: ' ' }),
    ).rejects.toThrow();
  });

  it('of an unknown case are nothing', async () => {
    expect(await readAppellant(pool, keyring, 'tests~unknown')).toBeUndefined();
  });
});

describe('erasure', () => {
  it('destroys the key: the data are gone, the facts and their chain stay', async () => {
    const one = sampleCase(8);
    await register(8);
    await recordFacts(pool, { ledgerKey, keyring }, { ...one, runId: 'run-1', facts: placed([filed(one)]), rules });
    expect(await eraseAppellant(pool, one.caseId)).toBe(true);
    expect(await eraseAppellant(pool, one.caseId)).toBe(false);
    expect(await readAppellant(pool, keyring, one.caseId)).toBe('erased');
    const { rows } = await pool.query('select wrapped_key from appellants where case_id = $1', [one.caseId]);
    expect(rows[0].wrapped_key).toBeNull();
    expect(verifyChain(await readLog(pool, CASES, one.caseId), ledgerKey)).toEqual({ whole: true, facts: 1 });
  });
});

describe('a tracking code', () => {
  it('leads to its case, also as people type it, and to no other', async () => {
    const caseId = await register(9);
    const code = keyring.trackingCodeOf(caseId);
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/);
    expect(await caseIdByTrackingCode(pool, keyring, code)).toBe(caseId);
    const typed = `${code.slice(0, 8)}-${code.slice(8)}`.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l');
    expect(await caseIdByTrackingCode(pool, keyring, typed)).toBe(caseId);
    expect(await caseIdByTrackingCode(pool, keyring, '0'.repeat(16))).toBeUndefined();
  });

  it('is the same each time, and another under another master key', () => {
    const other = createKeyring(randomBytes(32));
    expect(keyring.trackingCodeOf('a~1')).toBe(keyring.trackingCodeOf('a~1'));
    expect(keyring.trackingCodeOf('a~1')).not.toBe(keyring.trackingCodeOf('a~2'));
    expect(keyring.trackingCodeOf('a~1')).not.toBe(other.trackingCodeOf('a~1'));
  });
});
