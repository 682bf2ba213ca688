import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { version } from '../../package.json';
import { openCity } from '../support/city';
import { openCuttableProxy } from '../support/neighbours/cuttable-proxy';
import { testStack } from '../support/stack';
import type { RecordingCity } from './case-drive';
import { HISTORIES, keepHistory } from './histories';
import { stories } from './stories';

/**
 * Run by `npm run record:histories`, before each release: lives through every case on the real engine and keeps its history, for
 * all later releases to be replayed against (R6). Replaces what was recorded for the same version; with `-- -t NAME` only the one.
 */
describe(`the histories of ${version}`, () => {
  const folder = path.join(HISTORIES, version);
  let city: RecordingCity;

  beforeAll(async () => {
    const line = await openCuttableProxy(testStack().adminUrl);
    city = { ...(await openCity({ workerReaches: line.through, inClear: true })), line };
    mkdirSync(folder, { recursive: true });
  });
  afterAll(async () => {
    await city.close();
    await city.line.close();
  });

  it.each(Object.keys(stories))('%s', async (name) => {
    const workflowId = await stories[name]?.(city);
    const history = await city.engine.client.workflow.getHandle(workflowId ?? '').fetchHistory();
    keepHistory(version, name, history);
  });
});
