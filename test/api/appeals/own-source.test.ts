import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createApiKey, findApiKey } from '../../../src/store/keys/api-key.repository';
import { createPool, type Pool } from '../../../src/store/sql/pool';
import { EVERY_SOURCE, ownSource, type Caller } from '../../../src/use-cases/principal';
import { filtersFor } from '../../../src/use-cases/appeals/appeal-filters';
import { get, intake, openApi, post, type TestApi } from '../../support/api';
import { freshDatabase } from '../../support/stack';

const principal = (role: Caller, source?: string): Parameters<typeof filtersFor>[0] => ({
  ...{ keyId: 'k', actor: { role, id: 'k' } },
  ...(source !== undefined && { source }),
});

describe('what an upstream may see', () => {
  it.each<[Caller, string | undefined, string | undefined]>([
    ['upstream', 'hotline-12345', 'hotline-12345'],
    ['upstream', EVERY_SOURCE, undefined],
    // Said by nobody: nothing, not everything.
    ['upstream', undefined, ''],
    ['office', undefined, undefined],
    ['operator', undefined, undefined],
  ])('is, for %s with the source %s, bound to %s', (role, source, own) => {
    expect(ownSource(principal(role, source))).toBe(own);
    expect(filtersFor(principal(role, source), {})).toEqual(own === undefined ? {} : { source: own });
  });
});

describe('over HTTP', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await openApi();
  });
  afterAll(() => api.close());

  it('a key of one source sees its own cases, one of every source all, one of another none', async () => {
    const keyFor = async (source: string): Promise<string> =>
      (await createApiKey(api.deps.pool, api.deps.pepper, { role: 'upstream', source })).key;
    const [own, every, other] = await Promise.all(['radio-hotline', EVERY_SOURCE, 'elsewhere'].map(keyFor));
    const { body } = await post(api, '/v1/appeals', intake({ source: 'radio-hotline' }), own);
    const reads = async (key?: string): Promise<number> =>
      (await get(api, `/v1/appeals/${(body as { id: string }).id}`, key)).status;
    expect([await reads(own), await reads(every), await reads(other)]).toEqual([200, 200, 404]);
  });
});

describe('a database from before', () => {
  const pepper = randomBytes(32);
  let pool: Pool;
  beforeAll(async () => {
    pool = createPool(await freshDatabase());
    await pool.query(`alter table api_keys drop constraint api_keys_source_of_upstream`);
  });
  afterAll(() => pool.end());

  it('has its keys say what they see; none is made any more that does not', async () => {
    const { key } = await createApiKey(pool, pepper, { role: 'upstream' });
    await pool.query(
      readFileSync(path.join(__dirname, '../../../src/store/migrations/0030-sources-of-keys.sql'), 'utf8'),
    );
    expect(await findApiKey(pool, pepper, key)).toMatchObject({ role: 'upstream', source: EVERY_SOURCE });
    await expect(createApiKey(pool, pepper, { role: 'upstream' })).rejects.toThrow('api_keys_source_of_upstream');
  });
});
