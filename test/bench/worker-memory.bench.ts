import { setTimeout as sleep } from 'node:timers/promises';
import { openActStack, type ActStack } from './act-stack';
import { residentMb } from './cpu';

/** As many as a worker keeps in its cache. */
const CASES = 600;

describe('a worker with as many cases in hand as it takes', () => {
  let stack: ActStack;
  beforeAll(async () => {
    stack = await openActStack();
  }, 120_000);
  afterAll(() => stack.close());

  it('is weighed', async () => {
    const lines = [`none: ${residentMb(stack.workerPid).toFixed(0)} MB`];
    for (let cases = 150; cases <= CASES; cases += 150) {
      // Judged and assigned, and then they wait.
      await stack.run({ cases: 150, acts: 2 });
      lines.push(`${cases} cases: ${residentMb(stack.workerPid).toFixed(0)} MB`);
    }
    await sleep(5_000);
    lines.push(`and five seconds later: ${residentMb(stack.workerPid).toFixed(0)} MB`);
    process.stdout.write(`\na worker's memory\n${lines.join('\n')}\n`);
    expect(lines).toHaveLength(6);
  }, 900_000);
});
