import { prepareSandbox, type Sandbox } from '../../src/rehearsal/sandbox';
import { runRehearsal } from '../../src/rehearsal/run-rehearsal';
import { unattended } from '../rehearsal/year';
import { workflowBundle } from '../support/bundle';
import '../journeys/quiet-engine';
import { freshDatabase, testStack } from '../support/stack';

const PLAYS = 5;
const YEAR_SECONDS = 365 * 24 * 3_600;

describe('a year in the life of a case', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    const { temporalAddress, namespace } = testStack();
    sandbox = {
      ...{ databaseUrl: await freshDatabase(), address: temporalAddress, namespace: `${namespace}-rehearsal` },
      bundle: workflowBundle(),
    };
    await prepareSandbox(sandbox);
  });

  it('is rehearsed', async () => {
    const seconds: number[] = [];
    for (let play = 1; play <= PLAYS; play += 1) {
      const began = performance.now();
      const name = `bench${process.pid}_${play}`;
      await runRehearsal(sandbox, { name, material: unattended(), signal: AbortSignal.timeout(120_000) });
      seconds.push((performance.now() - began) / 1_000);
    }
    seconds.sort((a, b) => a - b);
    const [median = Number.NaN] = seconds.slice(Math.floor(PLAYS / 2));
    process.stdout.write(
      `a year in ${seconds.map((one) => one.toFixed(1)).join(', ')} s; the median is ` +
        `${Math.round(YEAR_SECONDS / median)} times as fast as the clock on the wall\n`,
    );
    expect(seconds).toHaveLength(PLAYS);
  }, 600_000);
});
