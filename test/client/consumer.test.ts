import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { buildClient } from '../../src/stack/client-package/build';
import { openApi, type TestApi } from '../support/api';

const PROJECT = path.resolve(__dirname, '../..');
const TSC = path.join(PROJECT, 'node_modules', 'typescript', 'bin', 'tsc');
const QUIETLY = ['--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline'];
let api: TestApi;
let folder: string;

/** A program of somebody else's, in a fresh folder, with the client as the running API hands it out. */
beforeAll(async () => {
  await buildClient(PROJECT);
  api = await openApi();
  folder = mkdtempSync(path.join(tmpdir(), 'liubu-consumer-'));
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name: 'consumer', private: true }));
  await promisify(execFile)('npm', ['install', `${api.url}/client.tgz`, ...QUIETLY], { cwd: folder });
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await api.close();
});

const installed = (): string[] => {
  const lock = JSON.parse(readFileSync(path.join(folder, 'package-lock.json'), 'utf8')) as { packages: object };
  return Object.keys(lock.packages).filter((name) => name !== '');
};

describe('npm install from the running API', () => {
  it('brings the client and its two dependencies, one of which has a package of types: nothing else', () => {
    const names = ['eventsource-parser', 'liubu-client', 'openapi-fetch', 'openapi-typescript-helpers'];
    expect(installed().sort()).toEqual(names.map((name) => `node_modules/${name}`));
    const { dependencies } = manifestOf('liubu-client') as { dependencies: Record<string, string> };
    expect(Object.keys(dependencies).sort()).toEqual(['eventsource-parser', 'openapi-fetch']);
    // Each at the one version that was tested with it.
    for (const [name, version] of Object.entries(dependencies)) expect(manifestOf(name)).toMatchObject({ version });
  });

  it('takes less than 2 MB', () => {
    const files = readdirSync(path.join(folder, 'node_modules'), { recursive: true, withFileTypes: true });
    const sizes = files.filter((file) => file.isFile()).map((file) => statSync(path.join(file.parentPath, file.name)));
    const bytes = sizes.reduce((sum, { size }) => sum + size, 0);
    expect(bytes).toBeLessThan(2_000_000);
    expect(bytes).toBeGreaterThan(500_000);
  });
});

function manifestOf(name: string): object {
  return JSON.parse(readFileSync(path.join(folder, 'node_modules', name, 'package.json'), 'utf8')) as object;
}

const PROGRAM = `
import { createClient, ProblemError, type LiubuClient, type WebhookPayload } from 'liubu-client';

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
  for await (const { fact } of liubu.events({ after: '0' })) return titleOf(fact);
  return code;
}

export function titleOf(payload: WebhookPayload): string {
  switch (payload.type) {
    case 'replied':
      return \`\${payload.caseId} \${payload.data.result} \${payload.data.promisedDay ?? ''}\`;
    case 'numbered':
      return payload.data.number;
    case 'policy-published':
      return payload.policy?.name ?? payload.policyId;
    default:
      return payload.summary;
  }
}

run().catch((error: unknown) => {
  process.stdout.write(error instanceof ProblemError ? error.code : 'unreachable');
});
`;
/** Every line here is refused by the compiler, or the program does not compile. */
const WRONG = [
  "liubu.get('/v1/nothing')",
  "liubu.post('/v1/filing-suggestions', { body: { title: 1 } })",
  "liubu.all('/v1/appeals', { colour: 'red' })",
  "liubu.get('/v1/appeals/{id}')",
  "liubu.all('/v1/appeals/{id}/timeline')",
  "((payload: WebhookPayload) => payload.type === 'numbered' && payload.data.result)",
];
const refused = (line: string): string => `// @ts-expect-error\nvoid ${line};\n`;

const compilerOptions = {
  ...{ target: 'es2022', lib: ['es2023'], strict: true, types: ['node'] },
  typeRoots: [path.join(PROJECT, 'node_modules/@types')],
};

/** What the compiler says of some programs, each fault with its file; of the client's own types too, unless it is told to skip them. */
async function faults(programs: Record<string, string>, options: object): Promise<string[]> {
  for (const [name, text] of Object.entries(programs)) writeFileSync(path.join(folder, name), text);
  const settings = { compilerOptions: { ...compilerOptions, ...options }, files: Object.keys(programs) };
  const [name = ''] = settings.files;
  const config = path.join(folder, `${name}.json`);
  writeFileSync(config, JSON.stringify(settings));
  const compiling = promisify(execFile)(process.execPath, [TSC, '-p', config], { cwd: folder });
  const said = await compiling.then(
    ({ stdout }) => stdout,
    (error: unknown) => (error as { stdout: string }).stdout,
  );
  return said.split('\n').filter((line) => line !== '');
}

function shownPrograms(): string[] {
  const text = readFileSync(path.join(PROJECT, 'docs/connect.md'), 'utf8');
  return [...text.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, program = '']) => program);
}

describe('a program of an upstream platform', () => {
  let newer: string[];
  let older: string[];
  beforeAll(async () => {
    symlinkSync(
      path.join(PROJECT, 'node_modules/standardwebhooks'),
      path.join(folder, 'node_modules/standardwebhooks'),
    );
    const [calling = '', receiving = ''] = shownPrograms();
    const programs = {
      ...{ 'program.cts': PROGRAM, 'program.mts': PROGRAM, 'calling.mts': calling, 'receiving.mts': receiving },
      'wrong.mts': `${PROGRAM}\n${WRONG.map(refused).join('')}`,
      'right.mts': `${PROGRAM}\n${refused("liubu.get('/v1/appeals')")}`,
    };
    [newer, older] = await Promise.all([
      faults(programs, { module: 'node16' }),
      // As programs resolve packages that name no way to do so.
      faults({ 'older.ts': PROGRAM }, { module: 'commonjs', moduleResolution: 'node10', skipLibCheck: true }),
    ]);
  });

  it('compiles with the package installed, and as docs/connect.md shows it; what is wrong does not', () => {
    // The one line that is right where the compiler was told to find it wrong: so it would see the others too.
    expect(newer).toEqual([expect.stringMatching(/^right\.mts\(\d+,\d+\): error TS2578/)]);
    expect(shownPrograms().map((program) => program.includes("from 'liubu-client'"))).toEqual([true, true]);
  });

  it('compiles where packages are resolved as before there were exports', () => {
    expect(older).toEqual([]);
  });

  it.each(['program.cjs', 'program.mjs', 'older.js'])('runs with the package installed: %s', (name) => {
    const ran = execFileSync(process.execPath, [path.join(folder, name)], { encoding: 'utf8' });
    expect(ran).toBe('unreachable');
  });
});
