import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.join(__dirname, '..', '..');
const MOST = 25;

/** Larger than they should be, and by how much at most: a number here is only ever made smaller, and goes when its folder is small enough. */
const STILL_LARGER: Readonly<Record<string, number>> = {
  'src/domain/appeal': 85,
  'src/domain/appeal/acts': 37,
  'src/domain/campaign': 39,
  'src/domain/registry': 26,
  'test/domain/appeal': 29,
};
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

  it(`holds at most ${MOST} files, but for those that are still being divided`, () => {
    const large = [...folders].filter(([folder, files]) => files > (STILL_LARGER[folder] ?? MOST));
    expect(large).toEqual([]);
  });

  it('that has become small enough is no exception any more', () => {
    const settled = Object.keys(STILL_LARGER).filter((folder) => (folders.get(folder) ?? 0) <= MOST);
    expect(settled).toEqual([]);
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
