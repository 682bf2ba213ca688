import { readdirSync, readFileSync } from 'node:fs';

/** Milliseconds of CPU of a process so far, with the children it has collected. */
const TICK_MS = 10;

export function cpuOf(pid: number): number {
  const [, user = 0, system = 0, ofChildren = 0, systemOfChildren = 0] = statOf(pid);
  return (user + system + ofChildren + systemOfChildren) * TICK_MS;
}

/** The same with the children that run: PostgreSQL has one a connection. */
export function cpuOfFamily(pid: number): number {
  const children = processes().filter((one) => parentOf(one) === pid);
  return [pid, ...children].reduce((sum, one) => sum + cpuOf(one), 0);
}

/** Megabytes in memory. */
export function residentMb(pid: number): number {
  const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) / 1024;
}

export function parentOf(pid: number): number {
  return statOf(pid)[0] ?? 0;
}

function processes(): number[] {
  return readdirSync('/proc').map(Number).filter(Number.isInteger);
}

/** Parent, then CPU in ticks: user, system, and the same of its collected children. Nothing of one that is gone. */
function statOf(pid: number): readonly number[] {
  try {
    // The second field, the program's name, may hold blanks.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
      .map(Number);
    return [fields[1], ...fields.slice(11, 15)].map((field) => field ?? 0);
  } catch {
    return [];
  }
}
