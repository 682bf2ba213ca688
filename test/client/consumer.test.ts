import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const PROJECT = path.resolve(__dirname, '../..');
const TSC = path.join(PROJECT, 'node_modules', 'typescript', 'bin', 'tsc');
let folder: string;

/** A program of somebody else's, beside an installed package: what is published of it, and what that needs. */
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'liubu-consumer-'));
  const modules = path.join(folder, 'node_modules');
  mkdirSync(path.join(modules, 'liubu'), { recursive: true });
  cpSync(path.join(PROJECT, 'package.json'), path.join(modules, 'liubu', 'package.json'));
  for (const name of ['openapi-fetch', 'openapi-typescript-helpers', '@types', 'undici-types']) {
    symlinkSync(path.join(PROJECT, 'node_modules', name), path.join(modules, name));
  }
  const out = path.join(modules, 'liubu', 'dist');
  const settings = ['--module', 'node20', '--target', 'es2023', '--strict', '--declaration', '--skipLibCheck'];
  const entry = path.join(PROJECT, 'src/client/client.ts');
  const where = ['--rootDir', PROJECT, '--outDir', out, '--types', 'node', '--esModuleInterop'];
  execFileSync(process.execPath, [TSC, entry, ...settings, ...where], { cwd: PROJECT, stdio: 'pipe' });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const PROGRAM = `
import { createClient, ProblemError, type LiubuClient } from 'liubu/client';

const liubu: LiubuClient = createClient({ baseUrl: 'http://127.0.0.1:9', key: 'lb_key', attempts: 1 });

export async function run(): Promise<string> {
  const filed = await liubu.post('/v1/appeals', {
    body: {
      source: 'hotline-12345', externalId: '1', channel: 'phone', title: '示例', text: '示例', district: '云龙区',
      appellant: { type: 'resident', name: '测试' },
    },
  });
  const code: string = filed.trackingCode;
  for await (const { id, light } of liubu.all('/v1/appeals', { light: 'red' })) if (light === 'green') return id;
  return code;
}

run().catch((error: unknown) => {
  process.stdout.write(error instanceof ProblemError ? error.code : 'unreachable');
});
`;
const tsconfig = {
  compilerOptions: {
    target: 'es2022',
    lib: ['es2023'],
    module: 'node16',
    strict: true,
    skipLibCheck: true,
    types: ['node'],
  },
};

function compiled(name: string, text: string): { status: number | null; told: string } {
  writeFileSync(path.join(folder, name), text);
  writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify({ ...tsconfig, files: [name] }));
  const { status, stdout } = spawnSync(process.execPath, [TSC, '-p', folder], { encoding: 'utf8' });
  return { status, told: stdout };
}

describe('a program of an upstream platform', () => {
  it.each(['program.cts', 'program.mts'])('compiles and runs with the package installed: %s', (name) => {
    expect(compiled(name, PROGRAM)).toEqual({ status: 0, told: '' });
    const ran = execFileSync(process.execPath, [path.join(folder, name.replace('ts', 'js'))], { encoding: 'utf8' });
    expect(ran).toBe('unreachable');
  });

  it('compiles as docs/connect.md shows it', () => {
    const text = readFileSync(path.join(PROJECT, 'docs/connect.md'), 'utf8');
    const [, program = ''] = /```ts\n([\s\S]*?)```/.exec(text) ?? [];
    expect(program).toContain('createClient');
    expect(compiled('connect.mts', `${program}\nexport { ProblemError };\n`)).toEqual({ status: 0, told: '' });
  });

  it('does not compile where a path, a body, a filter, an id or a list is none', () => {
    const wrong = [
      "liubu.get('/v1/nothing')",
      "liubu.post('/v1/filing-suggestions', { body: { title: 1 } })",
      "liubu.all('/v1/appeals', { colour: 'red' })",
      "liubu.get('/v1/appeals/{id}')",
      "liubu.all('/v1/appeals/{id}/timeline')",
    ];
    const lines = wrong.map((call) => `// @ts-expect-error it is wrong\nvoid ${call};\n`);
    expect(compiled('wrong.mts', `${PROGRAM}\n${lines.join('')}`)).toEqual({ status: 0, told: '' });
    // And would say so if one of them were right.
    const { told } = compiled(
      'right.mts',
      `${PROGRAM}\n// @ts-expect-error it is not\nvoid liubu.get('/v1/appeals');\n`,
    );
    expect(told).toContain('TS2578');
  });
});
