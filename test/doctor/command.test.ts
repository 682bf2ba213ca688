import { readConfig, type Config } from '../../src/config';
import { endCase } from '../../src/engine/end-case';
import { settle } from '../../src/engine/own-clock';
import { doctor } from '../../src/stack/doctor/command';
import { eventually } from '../repair/eventually';
import { testStack } from '../support/stack';
import { inHand, openDoctorFixture, type DoctorFixture } from './fixture';

let fixture: DoctorFixture;
let config: Config;
beforeAll(async () => {
  fixture = await openDoctorFixture();
  const { temporalAddress, namespace } = testStack();
  config = readConfig({
    ...{ DATABASE_URL: fixture.databaseUrl, TEMPORAL_ADDRESS: temporalAddress, TEMPORAL_NAMESPACE: namespace },
    ...{ TASK_QUEUE: fixture.engine.taskQueue, LIUBU_MASTER_KEY: fixture.masterKey.toString('base64') },
    LIUBU_LEDGER_KEY: fixture.ledgerKey.toString('base64'),
  });
});
afterAll(() => fixture.close());

interface Said {
  readonly code: 0 | 1;
  readonly lines: readonly string[];
}

async function run(options: Parameters<typeof doctor>[1] = {}): Promise<Said> {
  // Nobody tells facts here.
  await fixture.pool.query('delete from fact_outbox');
  const lines: string[] = [];
  return { code: await doctor(config, options, (line) => lines.push(line)), lines };
}

describe('liubu doctor', () => {
  it('finds nothing, names what differs with its repair, asks before it repairs, repairs, and finds nothing', async () => {
    const ids = await inHand(fixture);
    await eventually(async () => {
      const { code, lines } = await run();
      expect({ code, lines }).toEqual({ code: 0, lines: [expect.stringContaining('不一致 0 处')] });
    }, 30_000);

    await endCase(fixture.engine, ids.workflowId, '手误');
    const named = await run();
    expect(named.code).toBe(1);
    expect(named.lines.join('\n')).toMatch(
      new RegExp(`✗ 流程已停，事项未结（1 处）[^]*${ids.caseId}[^]*修复：liubu doctor --repair take-up`),
    );
    const asked = await run({ repair: 'take-up' });
    expect(asked.lines.at(-1)).toContain('没有修复任何一处，加 --yes 即执行');
    const spared = await run({ repair: 'all', yes: true, case: ['another'] });
    expect(spared.code).toBe(1);

    const repaired = await run({ repair: 'all', yes: true });
    expect(repaired.lines[0]).toBe(`✓ ${ids.caseId}  已由记录接续，新流程在运行`);
    await settle(fixture.engine, ids.workflowId);
    await eventually(async () => expect((await run()).code).toBe(0), 30_000);
  });

  it('tells programs in JSON', async () => {
    const { lines } = await run({ json: true });
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ open: 1, examined: 1, differences: [] });
  });

  it('refuses a repair there is none of, in one line with the ones there are', async () => {
    await expect(run({ repair: 'everything' })).rejects.toThrow(/There is no repair everything.*take-up.*all/);
  });
});
