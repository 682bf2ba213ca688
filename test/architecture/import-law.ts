import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const ROOT = join(__dirname, '../..');
const CRUISER = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
const FOLDERS = ['src', 'workflows', 'activities', 'worker'];

const STUBS = [
  'pg',
  'zod',
  'express',
  'preact',
  'docx',
  'pinyin-pro',
  '@temporalio/client',
  '@temporalio/worker',
  '@temporalio/workflow',
];

export interface Breach {
  readonly rule: string;
  readonly from: string;
}

/** Every breach of the import law in the tree at `folder` (this repository when absent). */
export async function breaches(folder = ROOT): Promise<Breach[]> {
  const report = await run(
    [CRUISER, '--config', join(ROOT, '.dependency-cruiser.cjs'), '--output-type', 'json', ...FOLDERS],
    folder,
  );
  const { summary } = JSON.parse(report) as { summary: { violations: { rule: { name: string }; from: string }[] } };
  return summary.violations.map(({ rule, from }) => ({ rule: rule.name, from }));
}

/** A tree in a temporary folder: our folders, stubs of the packages the law names, and the given files. */
export async function plantTree(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'liubu-imports-'));
  await plant(
    folder,
    'tsconfig.json',
    JSON.stringify({ compilerOptions: { module: 'node20', moduleResolution: 'node16' } }),
  );
  for (const name of STUBS) {
    await plant(
      folder,
      `node_modules/${name}/package.json`,
      JSON.stringify({ name, version: '1.0.0', main: 'index.js' }),
    );
    await plant(folder, `node_modules/${name}/index.js`, 'exports.thing = 1;');
  }
  for (const name of FOLDERS) await mkdir(join(folder, name), { recursive: true });
  for (const [path, text] of Object.entries(files)) await plant(folder, path, text);
  return folder;
}

async function plant(folder: string, path: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}

/** Its exit code is the number of breaches, so only an answer that is not a report is an error. */
async function run(args: string[], cwd: string): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { cwd, maxBuffer: 64 * 1024 * 1024, timeout: 60_000 }, (error, stdout, stderr) => {
      if (stdout.startsWith('{')) resolve(stdout);
      else reject(new Error(stderr || error?.message || 'dependency-cruiser gave no report'));
    });
  });
}
