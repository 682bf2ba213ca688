import { Client, WorkflowNotFoundError } from '@temporalio/client';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readConfig, type Environment } from '../../src/config';
import { rehearsalNamespace } from '../../src/rehearsal/sandbox';
import { withDatabase } from '../../src/store/sql/databases';
import { createKeyring } from '../../src/store/keys/keyring';
import { createPool } from '../../src/store/sql/pool';
import { demo } from '../../src/stack/demo/demo';
import { load } from '../../src/stack/samples/load';
import { samples } from '../../src/stack/samples/samples';
import { createLiubuWorker } from '../../worker/create-worker';
import { openApi } from '../support/api';
import { workflowBundle } from '../support/bundle';
import { openPlace, type Place } from '../support/city';
import { LONG, sized } from '../support/size';
import { testStack } from '../support/stack';

describe('liubu demo and liubu load', () => {
  let home: string;
  let place: Place;
  let close: () => Promise<void>;
  let there: Environment;
  let rehearsals: Client;

  beforeAll(async () => {
    home = mkdtempSync(path.join(tmpdir(), 'liubu-demo-'));
    place = await openPlace();
    const { engine, pool, masterKey, ledgerKey, databaseUrl, codec } = place;
    const { temporalAddress, namespace } = testStack();
    rehearsals = new Client({ connection: engine.connection, namespace: rehearsalNamespace(namespace) });
    const keyring = createKeyring(masterKey);
    const worker = await createLiubuWorker({
      ...{ address: temporalAddress, namespace, taskQueue: engine.taskQueue, deps: { pool, keyring, ledgerKey } },
      bundle: workflowBundle(),
      ...{ graceMs: 1_000, codec },
    });
    const running = worker.run();
    const api = await openApi({ pool, engine, keyring });
    writeFileSync(path.join(home, 'keys.json'), JSON.stringify({ operator: await api.keyOf('operator') }));
    there = {
      ...{
        LIUBU_HOME: home,
        DATABASE_URL: databaseUrl,
        TEMPORAL_ADDRESS: temporalAddress,
        TASK_QUEUE: engine.taskQueue,
      },
      ...{ TEMPORAL_NAMESPACE: namespace, PORT: new URL(api.url).port, TEMPORAL_UI_PORT: '28999' },
      ...{ LIUBU_MASTER_KEY: masterKey.toString('base64'), LIUBU_LEDGER_KEY: ledgerKey.toString('base64') },
      LIUBU_KEY_PEPPER: masterKey.toString('base64'),
    };
    close = async () => {
      await api.close();
      worker.stop();
      await running;
      await engine.close();
      await pool.end();
    };
  });
  afterAll(async () => {
    await close();
    rmSync(home, { recursive: true });
  });

  async function printed(run: (print: (line: string) => void) => Promise<void>): Promise<string[]> {
    const lines: string[] = [];
    await run((line) => lines.push(line));
    return lines;
  }

  it('plays a story on the running stack, with its ending and where to see it', async () => {
    const lines = await printed((print) => demo(readConfig(there), ['satisfied'], print));
    expect(lines[0]).toBe('══ 一次办好：公共收益公示，诉求人满意 ══');
    expect(lines).toContainEqual(
      expect.stringMatching(/^\d{4}-\d\d-\d\d 09:10 {2}规则 ｜ 登记诉求：云龙区 · 热线电话$/),
    );
    expect(lines).toContainEqual(
      expect.stringMatching(/● 绿灯 ｜ 现场交办 → 市住房和城乡建设局 \d.* 前：签收；否则升级督办$/),
    );
    expect(lines).toContainEqual(expect.stringMatching(/^结局 {4}\d{4}-\d{6} 已归档，已解决；流程已完成$/));
    expect(lines).toContainEqual(
      expect.stringMatching(/^用时 {4}案件自己的时钟 3\d\.\d 天，实际 \d+\.\d 秒，流程历史 \d+ 个事件/),
    );
    const link = lines.find((line) => line.startsWith('流程'))?.split(/ +/)[1] ?? '';
    expect(link).toMatch(
      /^http:\/\/127\.0\.0\.1:28999\/namespaces\/liubu-rehearsal\/workflows\/appeal~hotline-12345~hotline-12345-2026-0002-demo-/,
    );
    const workflowId = decodeURIComponent(link.split('/').at(-1) ?? '');
    await expect(rehearsals.workflow.getHandle(workflowId).result()).resolves.toBe('solved');
    expect(lines.join()).not.toContain('已终止');
    // The reasons that rules give are sealed with the case like everybody's words, and the demo has its keys.
    expect(lines).toContainEqual(expect.stringMatching(/跟踪督办：进入考核奖惩（诉求人已评价）$/));
    expect(lines.join()).not.toContain('已删除');
  });

  it('keeps its cases out of the city, and leaves none waiting', async () => {
    const lines = await printed((print) => demo(readConfig(there), ['instant'], print));
    expect(lines).toContainEqual(expect.stringMatching(/^结局 {4}\d{4}-\d{6} .*；流程仍在等待$/));
    expect(lines.slice(-2)).toEqual([
      expect.stringContaining('存于单独的数据库 liubu_demo'),
      '仍在等待的 1 件已终止（演示结束）。',
    ]);
    const link = lines.find((line) => line.startsWith('流程')) ?? '';
    const workflowId = decodeURIComponent(link.split('/').at(-1) ?? '');
    const { status } = await rehearsals.workflow.getHandle(workflowId).describe();
    expect(status.name).toBe('TERMINATED');
    // Nor does it stand in the lists that the city's people find in the Temporal UI.
    const inCity = place.engine.client.workflow.getHandle(workflowId).describe();
    await expect(inCity).rejects.toBeInstanceOf(WorkflowNotFoundError);
    for (const table of ['intakes', 'appeals', 'problem_list', 'notices', 'points']) {
      const { rows } = await place.pool.query(`select 1 from ${table}`);
      expect(rows).toEqual([]);
    }
    const besides = createPool(withDatabase(place.databaseUrl, 'liubu_demo'));
    const { rows } = await besides.query(`select status from appeals where workflow_id = $1`, [workflowId]);
    expect(rows).toEqual([{ status: 'closed' }]);
    await besides.end();
  });

  const statusOf = async (line: string): Promise<string> => {
    const workflowId = decodeURIComponent(line.split('/').at(-1) ?? '');
    return (await rehearsals.workflow.getHandle(workflowId).describe()).status.name;
  };
  const linksIn = (lines: readonly string[]): string[] => lines.filter((line) => line.startsWith('流程'));

  // demo-month tells the whole month every day, and the command its beginning; all of it where there is time.
  if (LONG) {
    it('plays the month, with its ending and where to see all seven, and leaves none waiting', async () => {
      const lines = await printed((print) => demo(readConfig(there), ['month'], print));
      expect(lines[1]).toBe('══ 一个月：四次走访日、一次主题会、承诺的兑现与失信 ══');
      expect(lines).toContain('── 月末：会客厅主题会 ──');
      expect(lines).toContainEqual(expect.stringMatching(/^用时 {4}主题会自己的时钟 \d\d\.\d 天，实际 \d+\.\d 秒/));
      const links = linksIn(lines);
      expect(links.map((link) => /workflows\/([a-z]+)~/.exec(link)?.[1]).sort()).toEqual([
        ...['appeal', 'appeal', 'campaign', 'campaign', 'campaign', 'campaign', 'campaign'],
      ]);
      expect(await Promise.all(links.map(statusOf))).not.toContain('RUNNING');
      expect(lines.at(-1)).toMatch(/^仍在等待的 \d 件已终止（演示结束）。$/);
    });
  }

  const onVisitDay = ['a visit day', /登记问题 f1/, ['campaign', 'campaign', 'appeal']] as const;
  const onTheSecond = ['the second visit day', /第 2 个星期三/, ['campaign', 'campaign', 'appeal']] as const;
  it.each(sized([onVisitDay], [onVisitDay, onTheSecond]))(
    'plays the month, stops at Ctrl-C in the middle of %s, and ends what it had opened and filed',
    async (_where, at, kinds) => {
      const lines = await printed((print) =>
        demo(readConfig(there), ['month'], (line) => {
          print(line);
          if (at.test(line)) process.emit('SIGINT');
        }),
      );
      expect(lines[1]).toBe('══ 一个月：四次走访日、一次主题会、承诺的兑现与失信 ══');
      const stoppedAt = lines.findIndex((line) => at.test(line));
      const links = linksIn(lines);
      expect(lines.slice(stoppedAt + 1)).toEqual([
        ...links,
        '',
        expect.stringContaining('存于单独的数据库 liubu_demo'),
        expect.stringMatching(/^仍在等待的 \d 件已终止（演示结束）。$/),
      ]);
      expect(links.map((link) => /workflows\/([a-z]+)~/.exec(link)?.[1])).toEqual(kinds);
      expect(await Promise.all(links.map(statusOf))).not.toContain('RUNNING');
    },
  );

  it('files the twenty-four sample appeals once, however often it is run', async () => {
    const once = await printed((print) => load(readConfig(there), print));
    expect(once.at(-1)).toBe(`\n${samples.length} sample appeals: 24 created, 0 exists, 0 refused`);
    const again = await printed((print) => load(readConfig(there), print));
    expect(again.at(-1)).toBe(`\n${samples.length} sample appeals: 0 created, 24 exists, 0 refused`);
    const { rows } = await place.pool.query<{ filed: string; sealed: string }>(
      `select count(*) as filed, (select count(*) from appellants where person is not null) as sealed from intakes where external_id ~ '-2026-00\\d\\d$'`,
    );
    expect(Number(rows[0]?.filed)).toBe(24);
    expect(Number(rows[0]?.sealed)).toBeGreaterThanOrEqual(24);
  });

  it('says in one line what was refused', async () => {
    const stranger = mkdtempSync(path.join(home, 'stranger-'));
    writeFileSync(path.join(stranger, 'keys.json'), JSON.stringify({ operator: 'not-a-key' }));
    const lines: string[] = [];
    const config = readConfig({ ...there, LIUBU_HOME: stranger });
    await expect(load(config, (line) => lines.push(line))).rejects.toThrow('24 sample appeals were refused');
    expect(lines[0]).toMatch(/^refused {2}radio-hotline-2026-0001 {2}401 /);
  });

  it.each<[string, Environment, string[], string]>([
    ['no stack is known', { DATABASE_URL: undefined, TEMPORAL_ADDRESS: undefined }, [], 'No running Liubu is found'],
    [
      'PostgreSQL is away',
      { DATABASE_URL: 'postgresql://nobody:x@127.0.0.1:1/none' },
      [],
      'PostgreSQL does not answer',
    ],
    ['Temporal is away', { TEMPORAL_ADDRESS: '127.0.0.1:1' }, [], 'Temporal does not answer'],
    ['the story does not exist', {}, ['nosuch'], 'There is no story "nosuch"'],
  ])('says in one line, with the remedies, that %s', async (_what, change, names, line) => {
    const failure: unknown = await demo(readConfig({ ...there, ...change }), names, () => undefined).catch(
      (error: unknown) => error,
    );
    expect(failure).toMatchObject({ name: 'StackError', message: expect.stringContaining(line) });
    expect((failure as Error).message).toMatch(/Remed(y|ies): /);
    expect((failure as Error).message).not.toContain('\n');
  });

  it.each([
    ['the API is away', { PORT: '1' }, 'The API does not answer'],
    ['there are no keys', { LIUBU_HOME: '/nowhere' }, 'There are no API keys'],
  ])('says in one line that nothing can be loaded while %s', async (_what, change, line) => {
    await expect(load(readConfig({ ...there, ...change }), () => undefined)).rejects.toThrow(line);
  });
});
