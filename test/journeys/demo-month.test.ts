import { DAY } from '../../src/domain/calendar/instant';
import { isWorkday } from '../../src/domain/calendar/workdays';
import { nextMondayWorking } from '../../src/stack/demo/moment';
import { DAYS_OF_MONTH } from '../../src/stack/demo/month/chapters';
import { tellMonth } from '../../src/stack/demo/month/month';
import { endCase } from '../../src/engine/end-case';
import { openCity, type City } from '../support/city';

let city: City;
beforeAll(async () => {
  city = await openCity();
});
afterAll(() => city.close());

describe('the story of a month', () => {
  it('tells four Wednesdays, what was found, the session, a promise kept and one broken', async () => {
    const lines: string[] = [];
    const left = { workflowIds: [] as string[] };
    const monday = nextMondayWorking(Date.now(), city.rules.calendar, DAYS_OF_MONTH);
    const telling = tellMonth(city, { monday, stamp: 'month-1', left });
    let next = await telling.next();
    for (; next.done !== true; next = await telling.next()) lines.push(next.value);
    const session = next.value;
    expect(new Set(left.workflowIds).size).toBe(7);
    for (const workflowId of left.workflowIds) await endCase(city.engine, workflowId, '演示结束');

    const told = lines.join('\n');
    const dated = lines.flatMap((line) => /^(\d{4}-\d\d-\d\d \d\d:\d\d)  /.exec(line)?.[1] ?? []);
    expect(dated.length).toBeGreaterThan(40);
    expect(dated).toEqual([...dated].sort());
    const byPeople = lines.flatMap((line) => /^(\d{4}-\d\d-\d\d) .*  (?!时限|规则)\S+ ｜/.exec(line)?.[1] ?? []);
    expect(byPeople.length).toBeGreaterThan(20);
    expect(byPeople.filter((day) => !isWorkday(city.rules.calendar, day))).toEqual([]);
    expect(told.match(/── 第 \d 个星期三：企业走访日 ──/g)).toHaveLength(4);
    expect(told).toContain('走访（云龙机械）：没有办，记为未完成');
    expect(told.match(/转为诉求 campaign~/g)).toHaveLength(2);
    expect(told).toContain('责令整改 r-f1：市住房和城乡建设局');
    expect(told.match(/已交办，不得退单/g)).toHaveLength(2);
    expect(session.items).toMatchObject([
      { id: 'p1', step: 'done', late: false },
      { id: 'p2', level: 2 },
    ]);
    expect(session.agenda.map((one) => one.told)).toEqual(['assigned', 'assigned']);
    expect(told).toContain('p2 二次督办');
    expect(told).toMatch(/承诺 p2（补划货车停车位）逾期：上一级督办/);
    expect(told).toContain('答复参会邀请（市住房和城乡建设局）');
    expect(told).not.toMatch(/phase|task:|item:/);
    expect(lines.slice(-3)).toEqual([
      expect.stringMatching(/^结局 {4}主题会跟踪整改中；流程仍在等待$/),
      expect.stringMatching(/^用时 {4}主题会自己的时钟 4\d\.\d 天，实际 \d+\.\d 秒，流程历史 \d+ 个事件/),
      '承诺    2 项，按期兑现 1 项',
    ]);
    expect(session.openedAt).toBeGreaterThan(Date.now());
    expect(session.statusSince - session.openedAt).toBeGreaterThan(20 * DAY);
  });

  it('that breaks off on a visit day knows all it has left behind, what was filed included', async () => {
    const left = { workflowIds: [] as string[] };
    const monday = nextMondayWorking(Date.now(), city.rules.calendar, DAYS_OF_MONTH);
    const [taken, filed] = ['campaign~visit-day~month-2-2', 'appeal~campaign~visit-day-month-2-1-f1'];
    await city.engine.client.workflow.start('campaign', { workflowId: taken, taskQueue: 'nobody', args: [{}] });
    const lines: string[] = [];
    const telling = async (): Promise<void> => {
      for await (const line of tellMonth(city, { monday, stamp: 'month-2', left })) lines.push(line);
    };
    await expect(telling()).rejects.toThrow('already started');
    expect(lines.at(-1)).toBe('── 第 2 个星期三：企业走访日 ──');
    expect(left.workflowIds).toEqual(['campaign~session~month-2', 'campaign~visit-day~month-2-1', taken, filed]);
    const ended = left.workflowIds.map((workflowId) => endCase(city.engine, workflowId, '演示结束'));
    expect(await Promise.all(ended)).toEqual([true, true, true, true]);
  });
});
