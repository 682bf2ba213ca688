import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { CLIENT_ARCHIVE } from '../../project-root';
import { BUILT_FROM, CLIENT_SOURCES, inputsDigest, isBuilt, OPERATION_TYPES } from './inputs';
import { clientManifest } from './manifest';

const run = promisify(execFile);
const COMPILER = require.resolve('typescript/bin/tsc');
const MAKE_TYPES = 'src/stack/client-package/make-types.cjs';

/**
 * Makes the client's package under dist/, and its types beside its sources for editors and tests. Does nothing where that is done for what
 * there is now. May be run by several at once: each file takes its place whole.
 */
export async function buildClient(root: string): Promise<void> {
  const digest = inputsDigest(root);
  if (isBuilt(root, digest)) return;
  mkdirSync(path.join(root, 'dist'), { recursive: true });
  const folder = mkdtempSync(path.join(root, 'dist/client-'));
  const target = path.join(folder, 'package');
  try {
    await run(process.execPath, [path.join(root, MAKE_TYPES)]);
    await compile(root, target);
    writeManifests(root, target);
    await pack(root, folder);
    writeFileSync(path.join(root, BUILT_FROM), digest);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Once for `require` and once for `import`; the large file of types is in the package once. */
async function compile(root: string, target: string): Promise<void> {
  const compileTo = (name: string, ...settings: string[]) => {
    const to = ['--outDir', path.join(target, name), ...settings];
    return run(process.execPath, [COMPILER, '-p', CLIENT_SOURCES, ...to], { cwd: root });
  };
  const asModules = ['--noCheck', '--module', 'es2022', '--moduleResolution', 'bundler'];
  await Promise.all([compileTo('cjs'), compileTo('esm', ...asModules)]);
  const types = path.basename(OPERATION_TYPES, '.ts');
  writeFileSync(path.join(target, 'esm', `${types}.d.ts`), `export type * from '../cjs/${types}.js';\n`);
  for (const folder of ['cjs', 'esm']) nameCompiled(path.join(target, folder));
}

/** The compiler leaves `./events.ts` in the declarations, which only its newer versions resolve. */
function nameCompiled(folder: string): void {
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.d.ts'))) {
    const file = path.join(folder, name);
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll(/(?<= from '\.\/[\w.-]+)\.ts(?=';)/g, '.js'));
  }
}

function writeManifests(root: string, target: string): void {
  const manifest = clientManifest(readFileSync(path.join(root, 'package.json'), 'utf8'));
  writeFileSync(path.join(target, 'package.json'), JSON.stringify(manifest, null, 2));
  writeFileSync(path.join(target, 'esm/package.json'), JSON.stringify({ type: 'module' }));
  cpSync(path.join(root, 'docs/connect.md'), path.join(target, 'README.md'));
}

async function pack(root: string, folder: string): Promise<void> {
  const { stdout } = await run('npm', ['pack', './package', '--json', '--ignore-scripts'], { cwd: folder });
  const [{ filename }] = JSON.parse(stdout) as [{ filename: string }];
  renameSync(path.join(folder, filename), path.join(root, CLIENT_ARCHIVE));
}
