import { DAY } from '../../src/domain/calendar/instant';
import { nextMonday } from '../../src/stack/demo/moment';
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
    const monday = nextMonday(Date.now(), city.rules.calendar);
    const session = await tellMonth(city, { monday, stamp: 'month-1', left, print: (line) => lines.push(line) });
    for (const workflowId of left.workflowIds) await endCase(city.engine, workflowId, '演示结束');

    const told = lines.join('\n');
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
    expect(session.openedAt).toBeGreaterThan(Date.now());
    expect(session.statusSince - session.openedAt).toBeGreaterThan(20 * DAY);
  });
});
