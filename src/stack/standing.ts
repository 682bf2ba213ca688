import type { Config } from '../config';
import type { EngineSource } from './engine/find';
import type { Part } from './parts';
import type { Running } from './process';
import { StackError } from './stack-error';
import { supervise, type Supervised } from './supervise';

/** What a start is to bring up, and how it speaks. */
export interface BringUp {
  readonly config: Config;
  readonly parts: readonly Part[];
  /** Print every line of worker and API. */
  readonly everyLine: boolean | undefined;
  readonly signal: AbortSignal;
  readonly print: (line: string) => void;
}

/** What stands so far; filled by the steps. */
export interface Standing {
  databaseUrl?: string;
  temporalAddress?: string;
  source?: EngineSource;
  /** Each after what it works on. */
  readonly running: Supervised[];
}

/** Takes a server that stands into the care of this start. */
export function keep({ print }: BringUp, standing: Standing, server: Running, start: () => Promise<Running>): void {
  standing.running.push(supervise(server, { start, print }));
}

/** How a server came to run, in words. */
export function howItRuns(server: Running): string {
  return server.adopted ? 'still ran from before, taken over' : 'started';
}

/** Where a part answers that stands here or was given; without either, the line with the remedies. */
export function reach(standing: Standing, field: 'databaseUrl' | 'temporalAddress'): string {
  const found = standing[field];
  if (found !== undefined) return found;
  const variable = field === 'databaseUrl' ? 'DATABASE_URL' : 'TEMPORAL_ADDRESS';
  throw new StackError(`${variable} is not set, and that part is not run here`, [
    `set ${variable}`,
    'add the part to --parts',
  ]);
}
