import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { WorkflowClient } from '@temporalio/client';

const wrapped = Symbol.for('liubu.own-names');
type Client = typeof WorkflowClient.prototype & { [wrapped]?: true };

/**
 * The engine is one for all test files, and a campaign, session or case of a name is started once: a test that opens what another has
 * opened gets the other's, or nothing. So a name that another file has started in this run is refused, whoever of this process starts it.
 */
export function keepNamesApart(folder: string): void {
  const client: Client = WorkflowClient.prototype;
  if (client[wrapped]) return;
  client[wrapped] = true;
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its own `this` below
  const { start } = client;
  client.start = async function (this: WorkflowClient, type: never, options: never) {
    claim(folder, `${this.options.namespace} ${(options as { workflowId: string }).workflowId}`);
    return start.call(this, type, options);
  } as Client['start'];
}

/** Notes in the run's folder whose name it is. */
function claim(folder: string, name: string): void {
  const { testPath } = expect.getState();
  if (testPath === undefined) return;
  const notes = path.join(folder, 'names');
  mkdirSync(notes, { recursive: true });
  const note = path.join(notes, createHash('sha256').update(name).digest('hex'));
  try {
    writeFileSync(note, testPath, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const owner = readFileSync(note, 'utf8');
    if (owner !== testPath)
      refuse(`${name} is a name of ${path.basename(owner)}: ${path.basename(testPath)} needs one of its own`);
  }
}

function refuse(why: string): never {
  // Also said at once: an activity that is refused only tries again.
  process.stderr.write(`${why}\n`);
  throw new Error(why);
}
