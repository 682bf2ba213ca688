import path from 'node:path';
import { bundleWorkflowCode, Worker, type WorkflowBundleOption } from '@temporalio/worker';
import { version } from '../../package.json';
import { workflowBundle } from '../support/bundle';
import '../journeys/quiet-engine';
import { historiesOf, releases } from './histories';
import { stories } from './stories';

/** The cases of a release that this workflow code cannot go on with, and why. */
async function failuresOf(release: string, workflowBundle: WorkflowBundleOption): Promise<string[]> {
  const failures: string[] = [];
  for await (const { workflowId, error } of Worker.runReplayHistories({ workflowBundle }, historiesOf(release))) {
    if (error !== undefined) failures.push(`${workflowId}: ${error.name}`);
  }
  return failures;
}

describe('cases and campaigns begun under an earlier release, or under this one as released', () => {
  it('have their histories here', () => {
    expect(releases()).toContain(version);
    const recorded = historiesOf(version).map(({ workflowId }) => workflowId);
    expect(recorded.sort()).toEqual(Object.keys(stories).sort());
  });

  it.each(releases())('go on under the present workflow code: %s', async (release) => {
    expect(await failuresOf(release, workflowBundle())).toEqual([]);
  });

  it('would all be stopped by one more wait before the first: this check can fail', async () => {
    const broken = await bundleWorkflowCode({ workflowsPath: path.join(__dirname, 'broken', 'index.ts') });
    const failures = await failuresOf(version, broken);
    expect(failures.sort()).toEqual(
      Object.keys(stories)
        .map((name) => `${name}: DeterminismViolationError`)
        .sort(),
    );
  });
});
