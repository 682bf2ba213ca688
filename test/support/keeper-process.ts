import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';

// Set-up and tear-down are two files in one process.
const held: { keeper?: ChildProcess } = ((globalThis as { liubuKeeper?: object }).liubuKeeper ??= {});

/** Starts the keeper of the folder; it ends everything there when this process ends, however it does. */
export function holdKeeper(folder: string): void {
  const keep = process.env['KEEP'] === undefined ? '' : 'keep';
  const keeper = spawn(process.execPath, [path.join(__dirname, 'keeper.cjs'), folder, keep], {
    stdio: ['pipe', 'ignore', 'inherit'],
    detached: true,
  });
  keeper.unref();
  (keeper.stdin as unknown as { unref(): void }).unref();
  held.keeper = keeper;
}

/** Lets the keeper do its work, and waits for it. */
export async function releaseKeeper(): Promise<void> {
  const { keeper } = held;
  if (keeper === undefined || keeper.exitCode !== null) return;
  keeper.ref();
  const ended = new Promise<void>((resolve) => keeper.once('exit', () => resolve()));
  keeper.stdin?.end();
  await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 15_000).unref())]);
  // A large folder takes longer to remove: that needs nobody who waits.
  keeper.unref();
}
