import { readConfig } from '../../src/config';
import { toolPath } from '../../src/stack/engine/binaries';
import { findEngine } from '../../src/stack/engine/find';
import { startUi } from '../../src/stack/engine/ui';
import { freePort } from '../../src/stack/ports';
import { ownHome, testStack } from '../support/stack';

/** On a machine that has never built it: the server's own build has compiled most of what it needs. */
export const FIRST_BUILD_MS = 20 * 60_000;

export interface TemporalUi {
  /** The address of the namespace's pages. */
  readonly namespaceUrl: string;
  readonly close: () => Promise<void>;
}

/** The official Temporal UI over the tests' Temporal, as `npm start` runs it, on a port of its own. */
export async function openTemporalUi(name: string, codecEndpoint?: string, at?: number): Promise<TemporalUi> {
  const { cache } = readConfig({ ...process.env, LOG_LEVEL: undefined });
  const source = await findEngine({ cache, wanted: ['temporal-ui'], say: () => undefined });
  if (source.kind === 'cli') throw new Error('the UI is not built, and a temporal CLI on PATH stands in its way');
  const { temporalAddress, namespace } = testStack();
  const port = at ?? (await freePort());
  const binary = toolPath(cache, 'temporal-ui');
  const home = ownHome(`ui-${name}`);
  const server = await startUi({ binary, home, port, temporalAddress, namespace, codecEndpoint });
  return { namespaceUrl: `http://127.0.0.1:${port}/namespaces/${namespace}`, close: () => server.stop() };
}
