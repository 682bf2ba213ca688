import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.join(__dirname, '..', '..');
const MOST = 25;

/** Migrations are numbered and never leave. */
const GROWS = 'src/store/migrations';

/** Every folder with files of ours in it, and how many; what is made at build is not ours. */
function filesByFolder(...tops: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  const visit = (folder: string): void => {
    const entries = readdirSync(path.join(ROOT, folder), { withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile() && !/\.generated\.|^\./.test(entry.name));
    if (files.length > 0) found.set(folder, files.length);
    for (const entry of entries.filter((one) => one.isDirectory() && one.name !== 'node_modules'))
      visit(`${folder}/${entry.name}`);
  };
  tops.forEach(visit);
  return found;
}

describe('a folder', () => {
  const folders = filesByFolder('src', 'workflows', 'activities', 'worker', 'test');
  folders.delete(GROWS);

  it(`holds at most ${MOST} files`, () => {
    expect(folders.size).toBeGreaterThan(100);
    expect([...folders].filter(([, files]) => files > MOST)).toEqual([]);
  });
});

describe('the map in CONTRIBUTING.md', () => {
  const text = readFileSync(path.join(ROOT, 'CONTRIBUTING.md'), 'utf8');
  const named = [...text.matchAll(/^((?:src|workflows|activities|worker)[\w/-]*) +\S/gm)].map(
    ([, folder = '']) => folder,
  );

  it('names each folder of the product, and none that is not there', () => {
    const there = [...filesByFolder('src', 'workflows', 'activities', 'worker').keys()];
    expect([...named].sort()).toEqual(there.sort());
  });

  it('leads along files that there are', () => {
    const files = [...text.matchAll(/`((?:src|workflows|activities|worker|test)\/[\w./-]*)`/g)].map(
      ([, file = '']) => file,
    );
    expect(files.length).toBeGreaterThan(25);
    expect(files.filter((file) => !existsSync(path.join(ROOT, file)))).toEqual([]);
  });
});
