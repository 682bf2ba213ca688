import { workflowBundle } from '../../../worker/bundle';
import type { Config } from '../../config';
import { prepareNamespace, rehearsalNamespace } from '../../rehearsal/sandbox';
import { openEnvironment, type Environment } from '../../rehearsal/environment';
import { ensureDatabase, withDatabase } from '../../store/sql/databases';
import { migrate } from '../../store/sql/migrate';
import { StackError } from '../stack-error';
import { findRunningStack, reachEngine } from './running-stack';

/** The demo's own database, beside the city's: no number, statistic or notice of its cases is the city's. */
export const DEMO_DATABASE = 'liubu_demo';

/**
 * Opens the environment of the demo on the running stack: a database of the demo's own, the rehearsals' namespace, so that its cases stand in none of the city's
 * ready lists, and a worker in this process.
 */
export async function openDemo(
  config: Config,
  stamp: string,
): Promise<Environment & { readonly close: () => Promise<void> }> {
  const { databaseUrl, address } = await findRunningStack(config);
  const taskQueue = `liubu-${stamp}`;
  const namespace = rehearsalNamespace(config.temporalNamespace);
  await (await reachEngine(config, address, taskQueue)).close();
  await prepareNamespace({ address, namespace });
  const own = await provideDatabase(databaseUrl);
  return openEnvironment({ databaseUrl: own, address, namespace, taskQueue, bundle: await workflowBundle() });
}

async function provideDatabase(databaseUrl: string): Promise<string> {
  await ensureDatabase(databaseUrl, DEMO_DATABASE).catch((error: unknown) => {
    throw new StackError(`The database ${DEMO_DATABASE} of the demo cannot be made: ${(error as Error).message}`, [
      `make it beforehand: create database ${DEMO_DATABASE}`,
      'let the user of DATABASE_URL make databases',
    ]);
  });
  const ours = withDatabase(databaseUrl, DEMO_DATABASE);
  await migrate(ours);
  return ours;
}
