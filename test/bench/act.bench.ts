import { bundleWorkflowCode, DefaultLogger, NativeConnection, Worker } from '@temporalio/worker';
import { openApi, get, intake, post, type TestApi } from '../support/api';
import { openCity, type City } from '../support/city';
import { freshTaskQueue, testStack } from '../support/stack';

const CASES = 20;

/** What people do with a case; the last is the appellant's, by the tracking code. */
const STEPS: readonly (readonly [by: 'office' | 'unit' | 'appellant', act: string, body: object])[] = [
  ['office', 'judge', { lawful: true, reasonable: true, reason: '属实' }],
  ['office', 'assign', {}],
  ['unit', 'sign', {}],
  ['unit', 'contact', { how: 'phone', note: '已说明安排' }],
  ['unit', 'plan', { text: '一、核实；二、整改' }],
  ['unit', 'progress', { text: '正在整改' }],
  ['unit', 'reply', { result: 'explained', text: '已公示' }],
  ['appellant', 'evaluate', { contacted: true, solved: true, satisfaction: 'satisfied' }],
];

interface Cost {
  /** Of each act, in milliseconds. */
  readonly acts: readonly number[];
  /** Of this process, API, worker and client together, a case; without the engine and PostgreSQL. */
  readonly cpuMs: number;
}

async function costOf(oneCase: () => Promise<readonly number[]>): Promise<Cost> {
  const before = process.cpuUsage();
  const acts: number[] = [];
  for (let one = 0; one < CASES; one += 1) acts.push(...(await oneCase()));
  const { user, system } = process.cpuUsage(before);
  return { acts, cpuMs: (user + system) / 1_000 / CASES };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

describe('an act, beside the bare update of a bare workflow on the same engine', () => {
  let city: City;
  let api: TestApi;
  let worker: Worker;
  let running: Promise<void>;
  const taskQueue = freshTaskQueue();

  beforeAll(async () => {
    city = await openCity();
    api = await openApi(city);
    const { temporalAddress: address, namespace } = testStack();
    const workflowsPath = require.resolve('./bare.workflow');
    const workflowBundle = await bundleWorkflowCode({ workflowsPath, logger: new DefaultLogger('ERROR') });
    const connection = await NativeConnection.connect({ address });
    worker = await Worker.create({ connection, namespace, taskQueue, workflowBundle });
    running = worker.run();
  }, 120_000);
  afterAll(async () => {
    worker.shutdown();
    await running;
    await api.close();
    await city.close();
  });

  async function bareCase(): Promise<readonly number[]> {
    const workflowId = `bare-${process.pid}-${performance.now()}`;
    const handle = await city.engine.client.workflow.start('bare', { workflowId, taskQueue, args: [STEPS.length] });
    const times: number[] = [];
    for (const [, act] of STEPS) times.push(await timed(() => handle.executeUpdate('act', { args: [act] })));
    await handle.result();
    return times;
  }

  async function ourCase(): Promise<readonly number[]> {
    const filed = (await post(api, '/v1/appeals', intake(), await api.keyOf('upstream'))).body as Filed;
    const office = await api.keyOf('office');
    const times: number[] = [];
    let unit = '';
    for (const [by, act, body] of STEPS) {
      const key = { office, unit, appellant: filed.trackingCode }[by];
      const done = async (): Promise<void> => {
        const { status, text } = await post(api, `/v1/appeals/${filed.id}/acts/${act}`, body, key);
        if (status !== 200) throw new Error(`${act}: ${status} ${text}`);
      };
      times.push(await timed(done));
      if (act === 'assign') unit = await leadKey(filed.id, office);
    }
    return times;
  }

  async function leadKey(id: string, office: string): Promise<string> {
    const { lead } = (await get(api, `/v1/appeals/${id}`, office)).body as { readonly lead: string };
    return api.keyOf('unit', lead);
  }

  it('is measured', async () => {
    await ourCase();
    await bareCase();
    const ours: Cost[] = [];
    const bare: Cost[] = [];
    for (let round = 0; round < 3; round += 1) {
      bare.push(await costOf(bareCase));
      ours.push(await costOf(ourCase));
    }
    const act = [ours, bare].map((costs) => median(costs.flatMap(({ acts }) => acts)));
    const cpu = [ours, bare].map((costs) => median(costs.map(({ cpuMs }) => cpuMs)));
    process.stdout.write(`${line('an act over HTTP, p50', act)}${line('CPU of a case', cpu)}`);
    expect(act).not.toContain(Number.NaN);
  }, 600_000);
});

interface Filed {
  readonly id: string;
  readonly trackingCode: string;
}

function line(what: string, [ours = Number.NaN, bare = Number.NaN]: readonly number[]): string {
  return `${what}: ${ours.toFixed(1)} ms, bare ${bare.toFixed(1)} ms, ${(ours / bare).toFixed(2)} times\n`;
}
