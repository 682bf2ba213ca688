import { createPool } from '../../src/store/sql/pool';
import { engineAway, get, intake, openApi, post, type TestApi } from '../support/api';

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

describe('while the engine is away', () => {
  it('reading goes on, filing is durable, acting waits and is told to come again', async () => {
    const broken = await openApi({ ...api.deps, engine: engineAway() });
    const filed = await post(broken, '/v1/appeals', intake(), await broken.keyOf('office'));
    expect(filed.status).toBe(201);
    expect((await get(broken, `/v1/appeals/${filed.body.id}`, await broken.keyOf('office'))).status).toBe(200);
    expect((await get(broken, '/readyz')).body).toMatchObject({ store: true, engine: false, worker: false });
    const judging = { lawful: true, reasonable: true, reason: '属实' };
    const acted = await post(broken, `/v1/appeals/${filed.body.id}/acts/judge`, judging, await broken.keyOf('office'));
    expect(acted.status).toBe(503);
    expect(acted.headers['retry-after']).toBe('5');
    expect(acted.body.code).toBe('engine-unavailable');
    await broken.close();
  }, 60_000);
});

describe('while the database is away', () => {
  it('everything that needs it is told to come again, and the process lives', async () => {
    const pool = createPool('postgresql://nobody:nothing@127.0.0.1:1/nowhere');
    const key = await api.keyOf('office');
    const broken = await openApi({ ...api.deps, pool });
    for (const path of ['/v1/notices', '/v1/statistics', '/v1/units']) {
      const answer = await get(broken, path);
      expect(answer.status).toBe(503);
      expect(answer.headers['retry-after']).toBe('5');
      expect(answer.body.code).toBe('store-unavailable');
    }
    expect((await get(broken, '/v1/appeals', key)).status).toBe(503);
    expect((await post(broken, '/v1/appeals', intake(), key)).status).toBe(503);
    const ready = await get(broken, '/readyz');
    expect(ready.status).toBe(503);
    expect(ready.body).toMatchObject({ store: false, engine: true, worker: false });
    expect((await get(broken, '/livez')).status).toBe(200);
    await broken.close();
    await pool.end();
  });
});
