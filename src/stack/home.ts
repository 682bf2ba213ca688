import { randomBytes } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { StackError } from './stack-error';

/** Makes a folder, or fails with the one line that names the variable to change. */
export function makeFolder(folder: string, variable: string, mode = 0o755): string {
  try {
    makeLevels(folder, mode);
    accessSync(folder, constants.W_OK | constants.X_OK);
    return folder;
  } catch (error) {
    throw unusable(folder, variable, (error as NodeJS.ErrnoException).code ?? 'unknown');
  }
}

/** Rights help only where they are what is missing: under /proc, or below a file, nobody can make a folder. */
function unusable(folder: string, variable: string, code: string): StackError {
  const elsewhere = `choose another folder with ${variable}`;
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    const why = 'what is above it does not exist or cannot hold folders';
    return new StackError(`The folder ${folder} cannot be written (${code}): ${why}`, [elsewhere]);
  }
  return new StackError(`The folder ${folder} cannot be written (${code})`, [
    'give this user the right to write there',
    elsewhere,
  ]);
}

/** One level after the other: Node's own recursive mkdir never returns where a level cannot be made though its parent seems writable, as under /proc. */
function makeLevels(folder: string, mode: number): void {
  if (existsSync(folder)) return;
  makeLevels(path.dirname(folder), mode);
  try {
    mkdirSync(folder, { mode });
  } catch (error) {
    // Two starts at once: the other was first.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/** A secret made once and kept, readable by its owner only: 32 random bytes in base64. */
export function keptSecret(home: string, name: string): string {
  const file = path.join(home, name);
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  const secret = randomBytes(32).toString('base64');
  writeWhole(file, `${secret}\n`);
  return secret;
}

/** Written beside and renamed: a start killed half-way leaves the old file or the new one, never a part. */
export function writeWhole(file: string, text: string, mode = 0o600): void {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, text, { mode });
  renameSync(draft, file);
}

/** The checkout, whether we run from the sources or from dist. */
export function projectFolder(): string {
  for (let folder = __dirname; folder !== path.dirname(folder); folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, 'package.json'))) return folder;
  }
  throw new StackError('package.json is not to be found above this file', ['run Liubu from its checkout']);
}
