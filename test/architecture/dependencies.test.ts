import { readFileSync } from 'node:fs';
import path from 'node:path';
import { minVersion, satisfies } from 'semver';

interface Locked {
  readonly engines?: { readonly node?: string };
  readonly deprecated?: string;
  readonly hasInstallScript?: boolean;
}

interface Manifest {
  readonly engines: { readonly node: string };
  readonly allowScripts: Readonly<Record<string, boolean>>;
}

const root = path.join(__dirname, '..', '..');
const read = (file: string): unknown => JSON.parse(readFileSync(path.join(root, file), 'utf8'));
const { engines, allowScripts } = read('package.json') as Manifest;
const { packages } = read('package-lock.json') as { packages: Record<string, Locked> };

/** Every package that `npm ci` may install, by its folder; the first entry is this project itself. */
const installed = Object.entries(packages).filter(([folder]) => folder !== '');
const oldestNode = minVersion(engines.node)?.version ?? '';

/** The folders of the packages of which something holds; a list, so that a failure names them. */
function foldersWhere(holds: (locked: Locked, name: string) => boolean): string[] {
  return installed
    .filter(([folder, locked]) => holds(locked, folder.replace(/^.*node_modules\//, '')))
    .map(([folder]) => folder);
}

describe('what `npm ci` would warn of', () => {
  it('is known of hundreds of packages', () => {
    expect([oldestNode, installed.length > 500]).toEqual(['20.19.0', true]);
  });

  it.each([oldestNode, '22.13.0', '24.0.0'])('is no package that refuses Node %s', (version) => {
    expect(foldersWhere(({ engines: asked }) => !satisfies(version, asked?.node ?? '*'))).toEqual([]);
  });

  it('is no package that its makers have given up', () => {
    expect(foldersWhere(({ deprecated }) => deprecated !== undefined)).toEqual([]);
  });

  it('is no install script that nobody has allowed or refused', () => {
    expect(foldersWhere(({ hasInstallScript }, name) => hasInstallScript === true && !(name in allowScripts))).toEqual(
      [],
    );
  });
});
