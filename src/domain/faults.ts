import type { z } from 'zod';

/** One fault of something sent: where, and what is wrong. */
export interface Fault {
  readonly path: string;
  readonly message: string;
}

type Issue = Pick<z.core.$ZodIssue, 'code' | 'path' | 'message'> & { readonly keys?: readonly string[] };

/** Every fault with its path under `where`. A name that is not known is a fault of its own, in words that do not repeat the others. */
export function faultsOf(issues: readonly Issue[], where: string): Fault[] {
  return issues.flatMap(({ code, path, message, keys }) => {
    const at = (more: readonly PropertyKey[]): string =>
      [where, ...path, ...more].map(String).filter(Boolean).join('.');
    if (code !== 'unrecognized_keys') return [{ path: at([]), message }];
    return (keys ?? []).map((key) => ({ path: at([key]), message: '没有这个字段' }));
  });
}

const MOST_SHOWN = 50;
const MOST_BYTES = 8 * 1024;
const MOST_SIGNS = 120;

/** The first faults, shortened: what a person can mend at a time, and never more than 8 KB whatever was sent. */
export function firstFaults(faults: readonly Fault[]): Fault[] {
  const shown: Fault[] = [];
  let bytes = 0;
  for (const { path, message } of faults.slice(0, MOST_SHOWN)) {
    const fault = { path: shortened(path), message: shortened(message) };
    // Three bytes a sign at most, and the names of the two fields around them.
    bytes += 3 * (fault.path.length + fault.message.length) + 30;
    if (bytes > MOST_BYTES) break;
    shown.push(fault);
  }
  return shown;
}

function shortened(text: string): string {
  return text.length <= MOST_SIGNS ? text : `${text.slice(0, MOST_SIGNS - 1)}…`;
}
