import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Journal } from '../../src/stack/escalation/journal';
import { intake, openApi, post, type TestApi } from '../support/api';
import { openCity, type City } from '../support/city';
import { eventually } from '../support/neighbours/receiver';
import { sized } from '../support/size';

const CASES = sized(60, 500);
const DISTRICT = '云龙区';
const SOURCE = 'raised-together';
const QUERY = `AppealDistrict = '${DISTRICT}'`;
const REASON = '群众反映集中';

let city: City;
let api: TestApi;
let home: string;
let ids: readonly string[];

beforeAll(async () => {
  city = await openCity();
  api = await openApi(city);
  home = mkdtempSync(path.join(tmpdir(), 'liubu-raise-'));
  writeFileSync(path.join(home, 'keys.json'), JSON.stringify({ supervisor: await api.keyOf('supervisor') }));
  ids = await fileAll();
}, 300_000);
afterAll(async () => {
  await api.close();
  await city.close();
  rmSync(home, { recursive: true });
});

async function fileAll(): Promise<string[]> {
  const key = await api.keyOf('operator');
  const filed: string[] = [];
  while (filed.length < CASES) {
    const some = Array.from({ length: 20 }, () => intake({ source: SOURCE, channel: 'web', district: DISTRICT }));
    const answers = await Promise.all(some.map((body) => post(api, '/v1/appeals', body, key)));
    for (const { status, body } of answers) {
      expect(status).toBe(201);
      filed.push((body as { id: string }).id);
    }
  }
  return filed;
}

/** `liubu escalate` in a process of its own, as a supervisor types it. */
function liubuEscalate(...words: string[]): ChildProcess & { readonly said: () => string } {
  const root = path.join(__dirname, '../..');
  const loader = path.join(root, 'test/support/typescript.cjs');
  const child = spawn(process.execPath, ['--require', loader, path.join(root, 'src/cli.ts'), 'escalate', ...words], {
    cwd: home,
    env: { ...process.env, LIUBU_HOME: home, PORT: new URL(api.url).port },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said += text.toString()));
  return Object.assign(child, { said: () => said });
}

async function end(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await new Promise((resolve) => child.once('exit', resolve));
  return child.exitCode;
}

function journals(): Journal[] {
  const folder = path.join(home, 'escalations');
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return names.map((name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as Journal);
}

/** How often each case was raised, as its facts say. */
async function raised(): Promise<Map<string, number>> {
  const { rows } = await city.pool.query<{ case_id: string; count: number }>(
    `select case_id, count(*)::int as count from facts where type = 'escalated' and case_id like $1 group by case_id`,
    [`${SOURCE}~%`],
  );
  return new Map(rows.map(({ case_id, count }) => [case_id, count]));
}

const oncePerCase = (): Map<string, number> => new Map(ids.map((id) => [id, 1]));
const sorted = (counts: Map<string, number>): [string, number][] => [...counts].sort();

describe(`${CASES} cases raised in one act`, () => {
  it('are counted first, and nothing happens without a go-ahead', async () => {
    const preview = liubuEscalate('--query', QUERY, '--level', '2', '--reason', REASON);
    expect(await end(preview)).toBe(0);
    expect(preview.said()).toMatch(new RegExp(`可提级 ${CASES} 件`));
    expect(preview.said()).toContain('只是预览');
    expect((await raised()).size).toBe(0);
    expect(journals()).toEqual([]);
  });

  it('are raised once each, though the command is killed in the middle and resumed', async () => {
    const killed = liubuEscalate('--query', QUERY, '--level', '2', '--reason', REASON, '--yes');
    await eventually(() => (journals()[0]?.done.length ?? 0) >= CASES * 0.15, 60_000);
    killed.kill('SIGKILL');
    await end(killed);
    const [journal] = journals();
    expect(journal?.ids).toHaveLength(CASES);
    expect(journal?.done.length).toBeLessThan(CASES);
    const resumed = liubuEscalate('--resume', journal?.run ?? '');
    expect(await end(resumed)).toBe(0);
    expect(resumed.said()).toContain(`共 ${CASES} 件：已提级 ${CASES} 件`);
    await eventually(async () => (await raised()).size === CASES, 60_000);
    expect(sorted(await raised())).toEqual(sorted(oncePerCase()));
  });

  it('change nothing when the act is repeated', async () => {
    const [journal] = journals();
    const resumed = liubuEscalate('--resume', journal?.run ?? '');
    expect(await end(resumed)).toBe(0);
    const again = liubuEscalate('--query', QUERY, '--level', '2', '--reason', REASON, '--yes');
    expect(await end(again)).toBe(0);
    expect(again.said()).toContain(`不能提级 ${CASES} 件`);
    expect(again.said()).toContain('本件已在 2 级督办');
    expect(sorted(await raised())).toEqual(sorted(oncePerCase()));
  });

  it('is refused in words for a query the engine does not know, a level or a run there is not', async () => {
    const query = liubuEscalate('--query', 'Colour = 1', '--level', '2', '--reason', REASON, '--yes');
    expect(await end(query)).toBe(1);
    expect(query.said()).toMatch(/引擎看不懂这一查询.*Colour/);
    const level = liubuEscalate('--query', QUERY, '--level', '4', '--reason', REASON);
    expect(await end(level)).toBe(1);
    expect(level.said()).toContain('--level is 1, 2 or 3');
    const run = liubuEscalate('--resume', '../keys');
    expect(await end(run)).toBe(1);
    expect(run.said()).toContain('There is no escalation');
  });
});
