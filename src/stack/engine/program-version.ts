import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

type Version = readonly [major: number, minor: number];

/** What a program says of its version; undefined where there is no such program, or it says nothing of the kind. */
export async function versionOf(program: string, args: readonly string[]): Promise<Version | undefined> {
  try {
    const { stdout } = await promisify(execFile)(program, args, { timeout: 10_000 });
    const found = /(\d+)\.(\d+)/.exec(stdout);
    return found === null ? undefined : [Number(found[1]), Number(found[2])];
  } catch {
    return undefined;
  }
}

export function atLeast([major, minor]: Version, [wantedMajor, wantedMinor]: Version): boolean {
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

/** Whether a temporal CLI brings a development server with all that cases need. */
export async function isRecentCli(program: string): Promise<boolean> {
  const version = await versionOf(program, ['--version']);
  return version !== undefined && atLeast(version, [1, 9]);
}
