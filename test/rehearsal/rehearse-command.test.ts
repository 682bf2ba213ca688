import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readConfig, type Config } from '../../src/config';
import { mergePatch } from '../../src/use-cases/rehearsals/merge-patch';
import { rehearse, type RehearseOptions } from '../../src/stack/rehearse/rehearse';
import { openRehearsingCity, type RehearsingCity } from './rehearsing-city';

const SAMPLES = path.resolve(__dirname, '../../docs/rehearsals');

describe('liubu rehearse', () => {
  let city: RehearsingCity;
  let home: string;
  let config: Config;
  beforeAll(async () => {
    city = await openRehearsingCity();
    await city.play();
    home = mkdtempSync(path.join(tmpdir(), 'liubu-rehearse-'));
    writeFileSync(path.join(home, 'keys.json'), JSON.stringify({ operator: await city.api.keyOf('operator') }));
    config = readConfig({ LIUBU_HOME: home, PORT: new URL(city.api.url).port });
  });
  afterAll(async () => {
    await city.close();
    rmSync(home, { recursive: true });
  });

  const printed = async (options: RehearseOptions): Promise<string[]> => {
    const lines: string[] = [];
    await rehearse(config, options, (line) => lines.push(line));
    return lines;
  };
  const file = (name: string, text: string): string => {
    writeFileSync(path.join(home, name), text);
    return path.join(home, name);
  };

  it('tells the year that nobody attends to, and what a longer supervision would change', async () => {
    const lines = await printed({
      script: path.join(SAMPLES, 'unattended-year.yaml'),
      compare: path.join(SAMPLES, 'longer-supervision.yaml'),
    });
    expect(lines[0]).toBe('══ 演练：无人过问的一年 ══');
    expect(lines).toContainEqual(
      expect.stringMatching(/^20\d\d年\d+月\d+日 \d\d:\d\d，转为挂账，由分管市领导每月研究。$/),
    );
    const difference = lines.slice(lines.findIndex((line) => line.startsWith('══ 换用')));
    expect(difference[1]).toMatch(/^日期改变 \d+ 处/);
    expect(difference).toContainEqual(
      expect.stringMatching(/^期限 {2}.* → .*（\+\d+(\.\d+)? 天） {2}一次督办限期办理$/),
    );
    expect(difference.join('\n')).not.toMatch(/研判|确定主题/);
  });

  it('tells the late reply, with the evaluation that came too early', async () => {
    const lines = await printed({ script: path.join(SAMPLES, 'late-reply.yaml') });
    expect(lines).toContainEqual(expect.stringMatching(/诉求人 ｜ 评价.* ✗ 不予执行：.*（wrong-stage）$/));
    expect(lines).toContainEqual(expect.stringContaining('市住房和城乡建设局 ｜ 答复：已解决'));
    expect(lines).toContainEqual(expect.stringContaining('诉求人 ｜ 评价：已解决，满意'));
  });

  it('gives the same as JSON', async () => {
    const script = file('short.json', JSON.stringify({ case: { invented: {} }, until: 'P20D' }));
    const policy = file('draft.json', JSON.stringify({ title: '更长的研判', duties: { judge: { grace: 2 } } }));
    const [line = ''] = await printed({ script, policy, compare: '2026.1', json: true });
    const { rehearsals, difference } = JSON.parse(line) as {
      rehearsals: { story: { policyVersion: string } }[];
      difference: { same: boolean };
    };
    expect(rehearsals.map(({ story }) => story.policyVersion)).toEqual(['2026.1-draft', '2026.1']);
    expect(difference.same).toBe(false);
  });

  it.each<[string, () => RehearseOptions, string]>([
    ['no script is named', () => ({}), '--script is missing'],
    ['the script is not there', () => ({ script: '/nowhere.yaml' }), 'cannot be read'],
    ['the script is neither JSON nor YAML', () => ({ script: file('bad.yaml', 'a: [') }), 'neither JSON nor YAML'],
    ['the script is a list', () => ({ script: file('list.yaml', '- a') }), 'holds no fields'],
    ['the script is empty', () => ({ script: file('empty.yaml', '') }), 'holds no fields'],
    [
      'the script is full of faults',
      () => ({ script: file('faults.yaml', 'case: { invented: { district: "" } }\nuntil: never') }),
      'case.invented.district：',
    ],
    [
      'there is no such policy',
      () => ({ script: path.join(SAMPLES, 'unattended-year.yaml'), policy: 'nosuch' }),
      'policy：没有这个版本',
    ],
    [
      'the policy breaks the law',
      () => ({
        script: path.join(SAMPLES, 'unattended-year.yaml'),
        policy: file('long.yaml', 'handle: { consult: { amount: 300, unit: working-days } }'),
      }),
      'policyChanges.handle.consult：超过信访规定的 60 日办结上限',
    ],
  ])('says in one line that %s', async (_what, options, words) => {
    const failure: unknown = await printed(options()).catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: 'StackError', message: expect.stringContaining(words) });
    expect((failure as Error).message).not.toContain('\n');
  });
});

describe('changes to a document', () => {
  it('are taken over field by field; null takes a field away, and nothing else is touched', () => {
    const target = { a: { b: 1, c: [1, 2] }, d: 'kept' };
    expect(mergePatch(target, { a: { b: null, c: [3], e: { f: 1 } } })).toEqual({
      a: { c: [3], e: { f: 1 } },
      d: 'kept',
    });
    expect(target).toEqual({ a: { b: 1, c: [1, 2] }, d: 'kept' });
    const rotten = mergePatch({}, JSON.parse('{"__proto__":{"polluted":1}}')) as object;
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    expect(Object.getPrototypeOf(rotten)).toBe(Object.prototype);
  });
});
