import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What workflow code may import besides packages: the import law `workflows-only-wait`. */
const FOLDERS = ['workflows', 'src/domain'];

/**
 * Hex; the same as long as the bundle of the workflow code below `root` would be: by the text of the code and the versions of all packages,
 * whenever and wherever it was written.
 */
export function codeDigest(root: string, project: string): string {
  const hash = createHash('sha256').update(readFileSync(path.join(project, 'package-lock.json')));
  for (const folder of FOLDERS) {
    for (const name of codeBelow(path.join(root, folder))) {
      hash.update(`\0${folder}/${name}\0`).update(readFileSync(path.join(root, folder, name)));
    }
  }
  return hash.digest('hex');
}

function codeBelow(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => /\.(js|ts)$/.test(name) && !name.endsWith('.d.ts')).sort();
}
