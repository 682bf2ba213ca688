import { spawn } from 'node:child_process';
import { mkdirSync, watch } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { projectFolder } from './home';

/** The compiler writes many files for one change. */
const QUIET_MS = 700;

/** Compiles on every change, and says so once the compiler has been quiet for a moment; the answer ends the watching. */
export function watchSources(onChange: () => void, print: (line: string) => void): () => void {
  const root = projectFolder();
  const dist = path.join(root, 'dist');
  mkdirSync(dist, { recursive: true });
  const compiler = createRequire(path.join(root, 'package.json')).resolve('typescript/bin/tsc');
  const child = spawn(process.execPath, [compiler, '--build', '--watch', '--preserveWatchOutput'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  child.stdout.on('data', (text: Buffer) => {
    for (const line of text.toString().split('\n')) if (/error TS/.test(line)) print(`tsc    | ${line}`);
  });
  let waiting: NodeJS.Timeout | undefined;
  const watcher = watch(dist, { recursive: true }, (_event, file) => {
    if (!file?.endsWith('.js')) return;
    clearTimeout(waiting);
    waiting = setTimeout(onChange, QUIET_MS);
  });
  return () => {
    clearTimeout(waiting);
    watcher.close();
    child.kill();
  };
}
