import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Config } from '../../config';
import { connectEngine, type Engine } from '../../engine/connection';
import { pingDatabase } from '../../store/sql/databases';
import { leftRunning } from '../run-file';
import { StackError } from '../stack-error';

/** Where a running stack answers. */
export interface RunningStack {
  readonly databaseUrl: string;
  readonly address: string;
}

/** The running stack that the configuration tells of, or that `npm start` runs from the same folder; one clear line if none does. */
export async function findRunningStack(config: Config): Promise<RunningStack> {
  const databaseUrl = config.databaseUrl ?? embeddedDatabase(config.home);
  const address = config.temporalAddress ?? embeddedTemporal(config.home);
  if (databaseUrl === undefined || address === undefined) throw notRunning(config, 'no running parts are known there');
  await pingDatabase(databaseUrl).catch(() => Promise.reject(notRunning(config, 'PostgreSQL does not answer')));
  return { databaseUrl, address };
}

/** The engine of a running stack, for cases on a task queue. */
export function reachEngine(config: Config, address: string, taskQueue: string): Promise<Engine> {
  return connectEngine({ address, namespace: config.temporalNamespace, taskQueue }).catch(() =>
    Promise.reject(notRunning(config, 'Temporal does not answer')),
  );
}

/** The embedded PostgreSQL keeps its port and password in the folder of the running stack. */
function embeddedDatabase(home: string): string | undefined {
  const [ports, password] = ['ports.json', 'postgres.password'].map((name) => path.join(home, name));
  if (!ports || !password || !existsSync(ports) || !existsSync(password)) return undefined;
  const { postgres } = JSON.parse(readFileSync(ports, 'utf8')) as { postgres?: number };
  const secret = encodeURIComponent(readFileSync(password, 'utf8').trim());
  return postgres === undefined ? undefined : `postgresql://liubu:${secret}@127.0.0.1:${postgres}/liubu`;
}

function embeddedTemporal(home: string): string | undefined {
  const server = leftRunning(home, 'temporal');
  return server && `127.0.0.1:${server.port}`;
}

function notRunning({ home }: Config, why: string): StackError {
  return new StackError(`No running Liubu is found from ${home} (${why})`, [
    'start it in another terminal with npm start',
    'set DATABASE_URL and TEMPORAL_ADDRESS to one that runs elsewhere',
  ]);
}
