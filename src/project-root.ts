import { existsSync } from 'node:fs';
import path from 'node:path';

/** The compiler copies only code to dist/: what is neither is read where it is written, beside package.json. */
export function projectRoot(from: string): string {
  if (existsSync(path.join(from, 'package.json'))) return from;
  const parent = path.dirname(from);
  if (parent === from) throw new Error('package.json is not to be found above this file');
  return projectRoot(parent);
}

/** The npm package of the client, from the root of the project: `npm run build:client` makes it, the API hands it out. */
export const CLIENT_ARCHIVE = 'dist/client.tgz';
