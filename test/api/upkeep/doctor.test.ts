import request from 'supertest';
import { differenceGauge, reconcileOnce } from '../../../src/use-cases/upkeep/schedule-reconciliation';
import { endCase } from '../../../src/engine/end-case';
import { eventually } from '../../repair/eventually';
import { openApi, type TestApi } from '../../support/api';
import { openCity, ordinaryInput, startCase, type City } from '../../support/city';

let city: City;
let api: TestApi;
beforeAll(async () => {
  city = await openCity();
  api = await openApi(city);
});
afterAll(async () => {
  await api.close();
  await city.close();
});

const ask = async (role: 'operator' | 'office' | 'centre' | 'upstream') =>
  request(api.url)
    .get('/v1/doctor')
    .set('Authorization', `Bearer ${await api.keyOf(role)}`);

interface Told {
  readonly found: number;
  readonly items: readonly { readonly workflowId: string }[];
}

describe('GET /v1/doctor', () => {
  it('works: a terminated case is named with what it means and what repairs it, in the log and in the metrics; the API stays ready', async () => {
    const { caseId, workflowId } = await startCase(city, ordinaryInput());
    await endCase(city.engine, workflowId, '手误');
    await eventually(async () => {
      const { status, body } = await ask('operator');
      expect(status).toBe(200);
      expect((body as Told).items).toContainEqual({
        ...{ kind: 'workflow-stopped', caseId, workflowId, repair: 'take-up' },
        ...{ title: '流程已停，事项未结', means: expect.any(String) as string },
        detail: '引擎中最后一次运行的状态：TERMINATED',
      });
    }, 30_000);
    expect(await reconcileOnce(api.deps, differenceGauge(api.deps))).toBeGreaterThan(0);
    expect(api.lines.some((line) => line.includes('流程已停，事项未结') && line.includes(caseId))).toBe(true);
    const metrics = await request(api.url).get('/metrics');
    expect(metrics.text).toMatch(/liubu_store_engine_differences\{kind="workflow-stopped"\} [1-9]/);
    const ready = await request(api.url).get('/readyz');
    expect([ready.status, ready.body]).toEqual([200, { status: 'ready', store: true, engine: true, worker: true }]);
  });

  it('is asked many times at once, and the stores are compared once', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask('office')));
    expect(new Set(answers.map(({ body }) => (body as { checkedAt: string }).checkedAt)).size).toBe(1);
  });

  it.each(['centre', 'upstream'] as const)('is not allowed to %s', async (role) => {
    expect((await ask(role)).status).toBe(403);
  });
});
