import { randomBytes } from 'node:crypto';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { defaultPolicy } from '../../src/domain/policy/default-policy';
import type { Pool } from '../../src/store/sql/pool';
import { openApi, post, type TestApi } from '../support/api';
import { recordOpenCases } from '../support/cases/open-cases';

const CASES = Number(process.env['LIUBU_BENCH_CASES'] ?? 10_000);
const PATTERNS = 240;

/** Copies the recorded cases under other ids until there are as many as are wanted: only what a preview reads. */
async function multiply(pool: Pool, times: number): Promise<void> {
  await pool.query(`set statement_timeout = 0`);
  for (let copy = 1; copy < times; copy += 1) {
    await pool.query(
      `insert into appeals select (jsonb_populate_record(null::appeals, to_jsonb(a) || jsonb_build_object(
         'case_id', a.case_id || '-' || $1, 'workflow_id', a.workflow_id || '-' || $1, 'number', null,
         'state', jsonb_set(a.state, '{id}', to_jsonb(a.case_id || '-' || $1))))).*
       from appeals a where length(a.case_id) = 18`,
      [String(copy)],
    );
  }
}

describe('ten thousand open cases', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await openApi(undefined, { perKey: 1e6, perAddress: 1e6 });
    const { pool, keyring } = api.deps;
    await recordOpenCases({ pool, keyring, ledgerKey: randomBytes(32) }, PATTERNS);
    // A sixth of them has closed.
    await multiply(pool, Math.ceil((CASES * 1.2) / PATTERNS));
  }, 600_000);
  afterAll(() => api.close());

  it('are previewed', async () => {
    const handle = { ...defaultPolicy.handle, 'first-asked': { amount: 3, unit: 'working-days' as const } };
    const key = await api.keyOf('supervisor');
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const started = performance.now();
    const { body } = await post(
      api,
      '/v1/policies/preview',
      { policy: { ...defaultPolicy, version: 'b', handle } },
      key,
    );
    const seconds = (performance.now() - started) / 1_000;
    delay.disable();
    const { cases, different } = (body as { summary: { cases: number; different: number } }).summary;
    process.stdout.write(
      `${cases} open cases, ${different} different: ${seconds.toFixed(1)} s; the event loop stood still ` +
        `${(delay.max / 1e6).toFixed(0)} ms at most, ${(delay.percentile(99) / 1e6).toFixed(0)} ms at the 99th percentile\n`,
    );
    expect(cases).toBeGreaterThanOrEqual(CASES * 0.9);
  }, 600_000);
});
