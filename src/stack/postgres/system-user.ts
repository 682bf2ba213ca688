import { execFileSync, spawnSync } from 'node:child_process';
import { StackError } from '../stack-error';

export interface SystemUser {
  readonly uid: number;
  readonly gid: number;
}

/** PostgreSQL refuses to run as root: then the user `postgres`, made if there is none. Anybody else runs it as themselves. */
export function postgresUser(): SystemUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const found = lookUp();
  if (found !== undefined) return found;
  for (const [command, ...args] of [
    ['useradd', '--system', '--user-group', '--no-create-home', 'postgres'],
    ['adduser', '-S', '-D', '-H', 'postgres'],
  ] as const) {
    if (spawnSync(command, args, { stdio: 'ignore' }).status === 0) break;
  }
  const made = lookUp();
  if (made !== undefined) return made;
  throw new StackError('PostgreSQL does not run as root, and no user "postgres" could be made', [
    'create it: useradd --system postgres',
    'start Liubu as a plain user',
    'set DATABASE_URL to a PostgreSQL of your own',
  ]);
}

/** Tried rather than computed from the modes of the parents: access lists and mounts count as well. */
export function canReach(user: SystemUser | undefined, file: string): boolean {
  if (user === undefined) return true;
  return spawnSync('/bin/sh', ['-c', 'test -r "$0"', file], { ...user, cwd: '/', stdio: 'ignore' }).status === 0;
}

function lookUp(): SystemUser | undefined {
  try {
    const id = (flag: string) =>
      Number.parseInt(execFileSync('id', [flag, 'postgres'], { stdio: 'pipe' }).toString(), 10);
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}
