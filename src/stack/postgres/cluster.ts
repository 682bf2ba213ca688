import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pingDatabase } from '../../store/sql/databases';
import { keptSecret, makeFolder } from '../home';
import { rememberedPorts } from '../ports';
import { isAlive, launch, stopProcess, tail, until, type Running } from '../process';
import { PartDown, StackError } from '../stack-error';
import { postgresBinaries } from './binaries';
import { canReach, postgresUser, type SystemUser } from './system-user';

export interface ClusterOptions {
  /** Password, port and log are kept here; the data too, where PostgreSQL's user can reach it. */
  readonly home: string;
  /** False only where the data is thrown away afterwards, as in tests. */
  readonly durable?: boolean;
}

export interface Cluster {
  /** Address of the maintenance database, as the superuser. */
  readonly adminUrl: string;
  readonly server: Running;
}

const DATA_REMEDIES = ['look into .liubu/logs/postgres.log', 'set DATABASE_URL to a PostgreSQL of your own'];

/** The embedded PostgreSQL, up and answering: adopted if an earlier one still runs, made at the first start. */
export async function startCluster({ home, durable = true }: ClusterOptions): Promise<Cluster> {
  const user = postgresUser();
  const place = placeOf(home, user);
  const password = keptSecret(home, 'postgres.password');
  const adopted = await adopt(place.data, password);
  if (adopted !== undefined) return adopted;
  const binaries = postgresBinaries(user, place.refuge);
  if (!existsSync(place.data)) initialise(binaries.initdb, place.data, password, user);
  const { postgres: port } = await rememberedPorts(home, ['postgres']);
  const logFile = path.join(makeFolder(path.join(home, 'logs'), 'LIUBU_HOME'), 'postgres.log');
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=300', 'timezone=UTC'];
  if (!durable) settings.push('fsync=off', 'synchronous_commit=off', 'full_page_writes=off');
  const child = await launch({
    command: binaries.postgres,
    args: ['-D', place.data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    env: { LC_ALL: 'C' },
    logFile,
    as: user,
  });
  const adminUrl = address(password, port);
  // A crashed server replays its log before it answers: hence the long patience, given up at once when it ends.
  await until(async () => child.exitCode !== null || (await answers(adminUrl)), 60_000);
  if (child.exitCode === null && (await answers(adminUrl))) return { adminUrl, server: server(child.pid, false) };
  throw new PartDown(`PostgreSQL did not start: ${tail(logFile)}`, DATA_REMEDIES);
}

/** A server that survived a killed parent is ours if it answers to our password. */
async function adopt(data: string, password: string): Promise<Cluster | undefined> {
  const file = path.join(data, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const [pid, , , port] = readFileSync(file, 'utf8').split('\n').map(Number);
  if (pid === undefined || port === undefined || !isAlive(pid)) return undefined;
  const adminUrl = address(password, port);
  await until(async () => !isAlive(pid) || (await answers(adminUrl)), 15_000);
  if (!isAlive(pid)) return undefined;
  if (await answers(adminUrl)) return { adminUrl, server: server(pid, true) };
  // After a power cut the number may belong to any other program, and PostgreSQL itself knows a stale file when it starts.
  return undefined;
}

function server(pid: number, adopted: boolean): Running {
  // SIGINT closes sessions and writes a checkpoint; SIGQUIT loses nothing either, but the next start replays the log.
  const stop = () => stopProcess(pid, ['SIGINT', 5_000], ['SIGQUIT', 3_000], ['SIGKILL', 1_000]);
  return { name: 'postgres', pid, adopted, stop };
}

function initialise(initdb: string, data: string, password: string, user: SystemUser | undefined): void {
  const draft = `${data}.${process.pid}`;
  const passwordFile = `${draft}.password`;
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user !== undefined) for (const file of [draft, passwordFile]) chownSync(file, user.uid, user.gid);
  const args = ['--username=liubu', '--auth=scram-sha-256', '--encoding=UTF8', '--locale=C', '--no-instructions'];
  const made = spawnSync(initdb, [...args, `--pgdata=${draft}`, `--pwfile=${passwordFile}`], {
    ...user,
    cwd: '/',
    env: { LC_ALL: 'C' },
    encoding: 'utf8',
  });
  rmSync(passwordFile, { force: true });
  if (made.status !== 0) {
    rmSync(draft, { recursive: true, force: true });
    throw new StackError(
      `PostgreSQL's data folder could not be made in ${path.dirname(data)}: ${made.error?.message ?? made.stderr}`,
      [
        'give the user that runs PostgreSQL the right to write there',
        'choose another folder with LIUBU_HOME',
        'set DATABASE_URL to a PostgreSQL of your own',
      ],
    );
  }
  // Renamed only when whole, so that a start killed in mid-way begins again.
  renameSync(draft, data);
}

/** Data stays in .liubu, unless root keeps .liubu where the user postgres cannot go. */
function placeOf(home: string, user: SystemUser | undefined): { data: string; refuge: string } {
  const refuge = `/var/lib/liubu-${createHash('sha256').update(home).digest('hex').slice(0, 12)}`;
  const base = canReach(user, home) ? path.join(home, 'postgres') : refuge;
  mkdirSync(base, { recursive: true, mode: 0o755 });
  if (user !== undefined) chownSync(base, user.uid, user.gid);
  return { data: path.join(base, 'data'), refuge };
}

function address(password: string, port: number): string {
  return `postgresql://liubu:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`;
}

function answers(url: string): Promise<boolean> {
  return pingDatabase(url, 1_000).then(
    () => true,
    () => false,
  );
}
