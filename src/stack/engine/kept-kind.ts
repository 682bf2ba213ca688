import { statSync } from 'node:fs';
import path from 'node:path';

/** What runs the cases: the official programs on our PostgreSQL, or the development server on a file of its own. */
export type EngineKind = 'binaries' | 'cli';

/** Where the development server keeps its cases. */
export function devServerStore(home: string): string {
  return path.join(home, 'temporal', 'temporal.db');
}

/** Written at every start of the server on PostgreSQL. */
export function serverSettingsFile(home: string): string {
  return path.join(home, 'temporal', 'dynamic-config.yaml');
}

/** The kind of engine that the cases of this folder have run on, the last if there were two; undefined for a new folder. */
export function keptKind(home: string): EngineKind | undefined {
  const [server, devServer] = [changed(serverSettingsFile(home)), changed(devServerStore(home))];
  if (server === undefined && devServer === undefined) return undefined;
  return (server ?? 0) >= (devServer ?? 0) ? 'binaries' : 'cli';
}

function changed(file: string): number | undefined {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs;
}
