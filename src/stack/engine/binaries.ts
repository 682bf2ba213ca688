import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectFolder } from '../home';

/** The official programs, and the package each is built from (ENGINE.md section 1). */
export const tools = {
  'temporal-server': 'go.temporal.io/server/cmd/server',
  'temporal-sql-tool': 'go.temporal.io/server/cmd/tools/sql',
  'temporal-ui': 'github.com/temporalio/ui-server/v2/cmd/server',
} as const;
export type Tool = keyof typeof tools;

/** The folder of the pinned go.mod and go.sum: the toolchain leaves non-code files where they are, so it is found from the checkout. */
export function pinnedModule(): string {
  return path.join(projectFolder(), 'src', 'stack', 'engine');
}

/** One folder a pinned set of versions and a kind of machine: another set is built beside it, never over it. */
export function engineFolder(cache: string): string {
  const hash = createHash('sha256');
  for (const file of ['go.mod', 'go.sum']) hash.update(readFileSync(path.join(pinnedModule(), file)));
  const pinned = hash.digest('hex').slice(0, 16);
  return path.join(cache, 'engine', `${pinned}-${process.platform}-${process.arch}`);
}

export function toolPath(cache: string, tool: Tool): string {
  return path.join(engineFolder(cache), tool);
}

/** Tools not yet built: a file is there only when whole, since it is renamed into place. */
export function missingTools(cache: string, wanted: readonly Tool[]): Tool[] {
  return wanted.filter((tool) => !existsSync(toolPath(cache, tool)));
}
