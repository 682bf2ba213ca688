import { Client, Connection } from '@temporalio/client';
import type { BareStory } from './bare-story';

/** What people do with a case; the last is the appellant's, by the tracking code. */
const STEPS: readonly (readonly [by: 'office' | 'unit' | 'appellant', act: string, body: object])[] = [
  ['office', 'judge', { lawful: true, reasonable: true, reason: '属实' }],
  ['office', 'assign', {}],
  ['unit', 'sign', {}],
  ['unit', 'contact', { how: 'phone', note: '已说明安排' }],
  ['unit', 'plan', { text: '一、核实；二、整改' }],
  ['unit', 'progress', { text: '正在整改' }],
  ['unit', 'reply', { result: 'explained', text: '已公示', basis: '《物业管理条例》第十二条' }],
  ['appellant', 'evaluate', { contacted: true, solved: true, satisfaction: 'satisfied' }],
];

/** Where the caller finds everything. */
export interface Reach {
  readonly temporalAddress: string;
  readonly namespace: string;
  readonly taskQueue: string;
  readonly api: string;
  readonly upstream: string;
  readonly office: string;
  /** By unit. */
  readonly units: Readonly<Record<string, string>>;
}

/** So many cases, or so many bare workflows. */
export interface Errand {
  readonly cases: number;
  /** Only as far as so many acts. */
  readonly acts?: number;
  readonly bare?: Omit<BareStory, 'id' | 'acts'>;
}

export interface Done {
  /** Of each act, in milliseconds, from asking to the answer. */
  readonly acts: readonly number[];
  readonly workflowIds: readonly string[];
}

/** The one who asks, as a process of its own: people's programs over HTTP, and for the bare workflows the SDK's client. */
async function main(reach: Reach): Promise<void> {
  const connection = await Connection.connect({ address: reach.temporalAddress });
  const client = new Client({ connection, namespace: reach.namespace });
  process.on('message', (errand: Errand) => {
    void run(reach, client, errand).then(
      (done) => process.send?.(done),
      (error: unknown) => process.send?.({ failed: String(error) }),
    );
  });
  process.send?.('ready');
}

async function run(reach: Reach, client: Client, errand: Errand): Promise<Done> {
  const acts: number[] = [];
  const workflowIds: string[] = [];
  for (let one = 0; one < errand.cases; one += 1) {
    const done = await (errand.bare === undefined ? ourCase(reach, errand.acts) : bareCase(reach, client, errand.bare));
    acts.push(...done.acts);
    workflowIds.push(...done.workflowIds);
  }
  return { acts, workflowIds };
}

async function bareCase(reach: Reach, { workflow }: Client, story: Omit<BareStory, 'id' | 'acts'>): Promise<Done> {
  const workflowId = `bare-${process.pid}-${performance.now()}`;
  const args = [{ ...story, id: workflowId, acts: STEPS.length }];
  const handle = await workflow.start('bareStory', { workflowId, taskQueue: reach.taskQueue, args });
  const acts: number[] = [];
  for (const [, act] of STEPS) acts.push(await timed(() => handle.executeUpdate('act', { args: [act] })));
  await handle.result();
  return { acts, workflowIds: [workflowId] };
}

interface Filed {
  readonly id: string;
  readonly trackingCode: string;
  readonly lead?: string;
}

async function ourCase(reach: Reach, most = STEPS.length): Promise<Done> {
  const filed = await post<Filed>(reach, '/v1/appeals', filing(), reach.upstream);
  const acts: number[] = [];
  let lead = '';
  for (const [by, act, body] of STEPS.slice(0, most)) {
    const key = { office: reach.office, unit: reach.units[lead] ?? '', appellant: filed.trackingCode }[by];
    const work = async (): Promise<void> => {
      const view = await post<Filed>(reach, `/v1/appeals/${filed.id}/acts/${act}`, body, key);
      lead = view.lead ?? lead;
    };
    acts.push(await timed(work));
  }
  return { acts, workflowIds: [`appeal~${filed.id}`] };
}

async function post<T>({ api }: Reach, path: string, body: object, key: string): Promise<T> {
  const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${key}` };
  const answer = await fetch(`${api}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text}`);
  return JSON.parse(text) as T;
}

let filings = 0;

function filing(): object {
  filings += 1;
  return {
    source: 'hotline-12345',
    externalId: `b-${process.pid}-${Date.now()}-${filings}`,
    channel: 'phone',
    title: '小区公共收益没有公示',
    text: '业主要求公布广告和停车收入的去向。',
    district: '云龙区',
    kind: 'complaint',
    category: '物业管理',
    appellant: { type: 'resident', name: '测试业主乙', phone: '13900000002', address: '云龙区测试小区2栋' },
  };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

void main(JSON.parse(process.env['LIUBU_BENCH_REACH'] ?? '{}') as Reach);
