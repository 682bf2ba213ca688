import path from 'node:path';
import { makeFolder, writeWhole } from '../home';
import { claimPort, rememberedPorts } from '../ports';
import { launch, stopProcess, tail, until, type Running } from '../process';
import { leftRunning, rememberServer } from '../run-file';
import { PartDown } from '../stack-error';
import { dynamicConfigFile } from './dynamic-config';
import { serverSettingsFile } from './kept-kind';
import { verifiesHost, wantsTls } from './schema';

export interface ServerOptions {
  readonly binary: string;
  readonly home: string;
  readonly databaseUrl: string;
  readonly port: number;
}

/** The same in docker-compose.yml. The number of shards can never be changed for a database once used. */
export const serverSettings = {
  DB: 'postgres12',
  DBNAME: 'temporal',
  VISIBILITY_DBNAME: 'temporal_visibility',
  NUM_HISTORY_SHARDS: '4',
  LOG_LEVEL: 'warn',
} as const;

const innerPorts = [
  'FRONTEND_HTTP_PORT',
  'FRONTEND_MEMBERSHIP_PORT',
  'HISTORY_GRPC_PORT',
  'HISTORY_MEMBERSHIP_PORT',
  'MATCHING_GRPC_PORT',
  'MATCHING_MEMBERSHIP_PORT',
  'WORKER_GRPC_PORT',
  'WORKER_MEMBERSHIP_PORT',
] as const;

/** The Temporal server, all services in one process on our PostgreSQL: adopted if an earlier one still answers. */
export async function startServer(options: ServerOptions): Promise<Running> {
  const { home, port, binary } = options;
  const left = leftRunning(home, 'temporal');
  if (left?.port === port && (await until(() => answers(left.http), 5_000))) return running(left.pid, true);
  if (left !== undefined) await running(left.pid, true).stop();
  await claimPort(port, 'Temporal', 'TEMPORAL_PORT');
  const ports = await rememberedPorts(home, innerPorts);
  const logFile = path.join(makeFolder(path.join(home, 'logs'), 'LIUBU_HOME'), 'temporal.log');
  const child = await launch({
    command: binary,
    args: ['--allow-no-auth', 'start'],
    env: environment(options, ports),
    logFile,
  });
  rememberServer(home, 'temporal', { pid: child.pid, port, http: ports.FRONTEND_HTTP_PORT });
  await until(async () => child.exitCode !== null || (await answers(ports.FRONTEND_HTTP_PORT)), 60_000);
  if (child.exitCode === null && (await answers(ports.FRONTEND_HTTP_PORT))) return running(child.pid, false);
  await stopProcess(child.pid, ['SIGKILL', 1_000]);
  throw new PartDown(`Temporal did not start: ${tail(logFile, 1)}`, [
    `look into ${logFile}`,
    'set TEMPORAL_ADDRESS to a Temporal of your own',
  ]);
}

function environment(
  options: ServerOptions,
  ports: Readonly<Record<(typeof innerPorts)[number], number>>,
): Record<string, string> {
  const { home, port } = options;
  const url = new URL(options.databaseUrl);
  const configFile = serverSettingsFile(home);
  makeFolder(path.dirname(configFile), 'LIUBU_HOME');
  writeWhole(configFile, dynamicConfigFile());
  return {
    ...serverSettings,
    POSTGRES_SEEDS: url.hostname,
    DB_PORT: url.port || '5432',
    POSTGRES_USER: decodeURIComponent(url.username),
    POSTGRES_PWD: decodeURIComponent(url.password),
    ...(wantsTls(url) && { SQL_TLS_ENABLED: 'true', SQL_HOST_VERIFICATION: String(verifiesHost(url)) }),
    BIND_ON_IP: '127.0.0.1',
    FRONTEND_GRPC_PORT: String(port),
    ...Object.fromEntries(Object.entries(ports).map(([name, inner]) => [name, String(inner)])),
    DYNAMIC_CONFIG_FILE_PATH: configFile,
  };
}

function answers(httpPort: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${httpPort}/api/v1/system-info`, { signal: AbortSignal.timeout(1_000) }).then(
    (reply) => reply.ok,
    () => false,
  );
}

function running(pid: number, adopted: boolean): Running {
  return { name: 'temporal', pid, adopted, stop: () => stopProcess(pid, ['SIGTERM', 3_000], ['SIGKILL', 1_000]) };
}
