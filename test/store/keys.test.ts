import { createApiKey, findApiKey, revokeApiKey } from '../../src/store/keys/api-key.repository';
import {
  claimRequest,
  completeRequest,
  purgeRequests,
  releaseRequest,
} from '../../src/store/keys/idempotency.repository';
import { reserveNumber } from '../../src/store/appeals/number.repository';
import type { Pool } from '../../src/store/sql/pool';
import { keyring, openStore } from './sample-case';

const pepper = Buffer.alloc(32, 7);
let pool: Pool;
beforeAll(async () => {
  pool = await openStore();
});
afterAll(() => pool.end());

describe('an API key', () => {
  it('speaks for its role, unit and source, and only under its own pepper', async () => {
    const { id, key } = await createApiKey(pool, pepper, { role: 'unit', unit: 'housing' });
    expect(key).toMatch(/^lb_[0-9a-z]{8}_[A-Za-z0-9_-]{43}$/);
    expect(await findApiKey(pool, pepper, key)).toEqual({ id, line: id, role: 'unit', unit: 'housing' });
    expect(await findApiKey(pool, Buffer.alloc(32, 8), key)).toBeUndefined();
    const upstream = await createApiKey(pool, pepper, { role: 'upstream', source: 'hotline-12345' });
    expect(await findApiKey(pool, pepper, upstream.key)).toMatchObject({ role: 'upstream', source: 'hotline-12345' });
  });

  it.each(['', 'lb_', 'Bearer x', `lb_00000000_${'A'.repeat(43)}`, `lb_\u0000`, 'x'.repeat(100_000)])(
    'unknown opens nothing: %.20s',
    async (key) => {
      expect(await findApiKey(pool, pepper, key)).toBeUndefined();
    },
  );

  it('changed by one letter opens nothing', async () => {
    const { key } = await createApiKey(pool, pepper, { role: 'office' });
    const changed = key.slice(0, -2) + (key.at(-2) === 'A' ? 'B' : 'A') + key.slice(-1);
    expect(await findApiKey(pool, pepper, changed)).toBeUndefined();
  });

  it('revoked or expired opens nothing', async () => {
    const { id, key } = await createApiKey(pool, pepper, { role: 'office' });
    await revokeApiKey(pool, id);
    expect(await findApiKey(pool, pepper, key)).toBeUndefined();
    const expired = await createApiKey(pool, pepper, { role: 'office', expiresAt: Date.now() - 1 });
    expect(await findApiKey(pool, pepper, expired.key)).toBeUndefined();
  });

  it('is nowhere in the database', async () => {
    const { key } = await createApiKey(pool, pepper, { role: 'office' });
    const { rows } = await pool.query<{ all: string }>(`select string_agg(k::text, '') as all from api_keys k`);
    expect(rows[0]!.all).not.toContain(key.slice(12));
  });
});

describe('requests with one Idempotency-Key', () => {
  const claim = { keyId: 'k1', idempotencyKey: 'order-1', request: 'POST /v1/appeals', bodyDigest: 'a' };

  it('at once: one is carried out, the others wait, and then have the same answer', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => claimRequest(pool, keyring, claim)));
    expect(answers.filter(({ kind }) => kind === 'first')).toHaveLength(1);
    expect(answers.filter(({ kind }) => kind === 'running')).toHaveLength(49);
    await completeRequest(pool, keyring, claim, { status: 201, response: { id: 'x', title: '㛃' } });
    await completeRequest(pool, keyring, claim, { status: 500, response: { id: 'y' } });
    expect(await claimRequest(pool, keyring, claim)).toEqual({
      kind: 'answered',
      status: 201,
      response: { id: 'x', title: '㛃' },
    });
  });

  it('with another body or path are told so; of another caller are no business of theirs', async () => {
    expect(await claimRequest(pool, keyring, { ...claim, bodyDigest: 'b' })).toEqual({ kind: 'different' });
    expect(await claimRequest(pool, keyring, { ...claim, request: 'POST /v1/x' })).toEqual({ kind: 'different' });
    expect(await claimRequest(pool, keyring, { ...claim, keyId: 'k2', bodyDigest: 'b' })).toEqual({ kind: 'first' });
  });

  it('are carried out again after a failure of ours, or when the first died', async () => {
    const failed = { ...claim, idempotencyKey: 'order-2' };
    await claimRequest(pool, keyring, failed);
    await releaseRequest(pool, failed);
    expect(await claimRequest(pool, keyring, failed)).toEqual({ kind: 'first' });
    await pool.query(
      `update idempotency set claimed_at = now() - interval '2 minutes' where idempotency_key = 'order-2'`,
    );
    const again = await Promise.all(Array.from({ length: 10 }, () => claimRequest(pool, keyring, failed)));
    expect(again.filter(({ kind }) => kind === 'first')).toHaveLength(1);
  });

  it('are forgotten after 48 hours', async () => {
    await pool.query(
      `update idempotency set created_at = now() - interval '49 hours' where idempotency_key = 'order-1'`,
    );
    expect(await purgeRequests(pool)).toBe(2);
    expect(await claimRequest(pool, keyring, { ...claim, bodyDigest: 'z' })).toEqual({ kind: 'first' });
  });
});

describe('problem-list numbers', () => {
  it('are given once a case, without a gap and without a double, however many ask at once', async () => {
    const cases = Array.from({ length: 60 }, (_, n) => `tests~${n % 30}`);
    const numbers = await Promise.all(cases.map((caseId) => reserveNumber(pool, caseId, 2026)));
    const expected = Array.from({ length: 30 }, (_, n) => `2026-${String(n + 1).padStart(6, '0')}`);
    expect([...new Set(numbers)].sort()).toEqual(expected);
    expect(numbers.slice(0, 30)).toEqual(numbers.slice(30));
  });

  it('are one for a case that is asked for many times at once', async () => {
    const numbers = await Promise.all(Array.from({ length: 8 }, () => reserveNumber(pool, 'tests~often', 2025)));
    expect(new Set(numbers)).toEqual(new Set(['2025-000001']));
    expect(await reserveNumber(pool, 'tests~next', 2025)).toBe('2025-000002');
  });

  it('begin again with the year; a case keeps the number it has', async () => {
    expect(await reserveNumber(pool, 'tests~new', 2027)).toBe('2027-000001');
    expect(await reserveNumber(pool, 'tests~new', 2028)).toBe('2027-000001');
    expect(await reserveNumber(pool, 'tests~newer', 2028)).toBe('2028-000001');
  });
});
