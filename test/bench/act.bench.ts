import { setTimeout as sleep } from 'node:timers/promises';
import { eventsOf } from '../support/city';
import type { Errand } from './caller';
import { openActStack, type ActStack, type Part, type Usage } from './act-stack';

const CASES = Number(process.env['LIUBU_BENCH_CASES'] ?? 20);
const ROUNDS = Number(process.env['LIUBU_BENCH_ROUNDS'] ?? 3);

const PARTS: readonly Part[] = ['engine', 'PostgreSQL', 'worker', 'API', 'caller'];

interface Measured {
  readonly what: string;
  readonly errand: Omit<Errand, 'cases'>;
  readonly acts: number[];
  /** Milliseconds a case, block by block. */
  readonly cpu: Usage[];
}

const measured = (what: string, errand: Omit<Errand, 'cases'>): Measured => ({ what, errand, acts: [], cpu: [] });

describe('a case, beside bare workflows on the same engine that take as many acts', () => {
  let stack: ActStack;
  beforeAll(async () => {
    stack = await openActStack();
  }, 120_000);
  afterAll(() => stack.close());

  it('is measured', async () => {
    const ours = measured('a case, its acts over HTTP', {});
    const timers = await timersOfACase(stack);
    const story = (by: 'activity' | 'local activity', answered: 'at once' | 'once written') => ({
      bare: { timers, by, answered },
    });
    const all = [
      ours,
      measured('bare: updates alone', { bare: { timers: 0, by: 'nothing', answered: 'at once' } }),
      measured('bare, equal work: answered at once, activities', story('activity', 'at once')),
      measured('bare, equal work: answered once written, activities', story('activity', 'once written')),
      measured('bare, equal work: answered once written, local', story('local activity', 'once written')),
    ];
    for (const { errand } of all) await stack.run({ ...errand, cases: 3 });
    for (let round = 0; round < ROUNDS; round += 1) for (const one of all) await block(stack, one);
    process.stdout.write(tableOf(all, ours, timers));
    expect(ours.acts.every(Number.isFinite)).toBe(true);
  }, 900_000);
});

async function timersOfACase(stack: ActStack): Promise<number> {
  const [workflowId = ''] = (await stack.run({ cases: 1 })).workflowIds;
  const { timerStarted = 0 } = await eventsOf(stack.place, workflowId);
  return timerStarted;
}

async function block(stack: ActStack, { errand, acts, cpu }: Measured): Promise<void> {
  const before = stack.usage();
  acts.push(...(await stack.run({ ...errand, cases: CASES })).acts);
  // What a case leaves to be done behind it belongs to it.
  await sleep(500);
  const after = stack.usage();
  cpu.push(usageOf((part) => (after[part] - before[part]) / CASES));
}

function usageOf(of: (part: Part) => number): Usage {
  return Object.fromEntries(PARTS.map((part) => [part, of(part)])) as Usage;
}

function tableOf(all: readonly Measured[], ours: Measured, timers: number): string {
  const head = `${CASES} cases a block, ${ROUNDS} blocks each by turns; 8 acts, ${timers} timers a case; milliseconds`;
  const titles = ['', 'act p50', 'p90', 'CPU a case', ...PARTS, 'act: case / bare', 'CPU: case / bare'].join(' | ');
  return `\n${head}\n${titles}\n${all.map((one) => lineOf(one, ours)).join('')}`;
}

function lineOf(one: Measured, ours: Measured): string {
  const [act, cpu] = [median(one.acts), totalOf(one)];
  const parts = PARTS.map((part) => median(one.cpu.map((usage) => usage[part])).toFixed(0));
  const times = (mine: number, bare: number) => (one === ours ? '' : `${(mine / bare).toFixed(2)} times`);
  const figures = [act.toFixed(1), quantile(one.acts, 0.9).toFixed(1), cpu.toFixed(0), ...parts];
  return `${[one.what, ...figures, times(median(ours.acts), act), times(totalOf(ours), cpu)].join(' | ')}\n`;
}

function totalOf({ cpu }: Measured): number {
  return median(cpu.map((usage) => PARTS.reduce((sum, part) => sum + usage[part], 0)));
}

function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

function quantile(values: readonly number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? Number.NaN;
}
