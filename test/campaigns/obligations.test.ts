import { dayOf, HOUR, plusDays, startOfDay, type Day } from '../../src/domain/calendar/instant';
import { defaultCalendar } from '../../src/domain/calendar/default-calendar';
import { isWorkday } from '../../src/domain/calendar/workdays';
import { campaignWorkflowIdOf } from '../../src/domain/campaign/campaign-id';
import { fastForward, readClock, startOnOwnClock } from '../../src/engine/own-clock';
import { listOccasions } from '../../src/store/campaigns/occasions.repository';
import { OCCASION_WORKFLOW } from '../../workflows/messages';
import { get, post } from '../support/api';
import { openCampaignFixture, type CampaignFixture } from './fixture';

let fixture: CampaignFixture;
beforeAll(async () => {
  fixture = await openCampaignFixture();
  const { api } = fixture;
  const office = await api.keyOf('office');
  const save = async (path: string, body: object): Promise<void> => {
    expect([path, (await post(api, path, body, office)).status]).toEqual([path, 201]);
  };
  await save('/v1/firms/f-1', { name: '甲公司', district: '云龙区', aboveScale: true });
  await save('/v1/firms/f-2', { name: '乙公司', district: '鼓楼区', aboveScale: false });
  await save('/v1/leaders/mayor', { post: '区长', rank: 'top', unit: 'housing' });
  await save('/v1/leaders/deputy', { post: '副区长', rank: 'deputy', unit: 'tax' });
});
afterAll(() => fixture.close());

/** A year of which nothing has come yet, whenever the test runs, and does not begin while it runs; and the year after. */
const YEAR = Number(dayOf(Date.now()).slice(0, 4)) + 2;
const AFTER = YEAR + 1;

/** The day, or the next on which people are at work: what comes on a day off is put off. */
function workday(day: Day): Day {
  return isWorkday(defaultCalendar, day) ? day : workday(plusDays(day, 1));
}

/** Lets a date of the calendar come round on its own clock. */
async function hold(kind: string, day: string): Promise<{ text: string; named: object[]; rules: object[] }> {
  const { city } = fixture;
  const startAt = startOfDay(day) + 9 * HOUR;
  await startOnOwnClock(city.engine, {
    ...{ workflowId: `${kind}-${day}-${Math.random()}`, type: OCCASION_WORKFLOW, input: { kind }, startAt },
  });
  const [held] = await listOccasions(city.pool, { kind });
  return held?.report as { text: string; named: object[]; rules: object[] };
}

/** Brings a campaign to nine of a day on its own clock. */
async function at(id: string, day: string): Promise<void> {
  const { engine } = fixture.city;
  const { now } = await readClock(engine, campaignWorkflowIdOf(id));
  await fastForward(engine, campaignWorkflowIdOf(id), startOfDay(day) + 10 * HOUR - now);
}

async function visit(name: string, day: string, target: object, leaders: readonly string[]): Promise<string> {
  const memberRecords = leaders.map((id) => `leaders/${id}`);
  const { id } = await fixture.open({ kind: 'visit-day', name, day, targets: [target], memberRecords });
  await at(id, day);
  return id;
}

const FIRM = { id: 'f-1', title: '甲公司' };
const DEPUTY = { id: 'deputy', title: '副区长', unit: 'tax' };

describe('P4: the obligations of a year', () => {
  it('are issued, counted from what campaigns did, warned of ahead, and end in a report of the shortfalls', async () => {
    const issued = await hold('visit-obligations', workday(`${YEAR}-01-04`));
    expect(issued.rules).toMatchObject([
      { rule: 'firm-visit', period: `${YEAR}`, subjects: 2, required: 2, owed: 2, warned: 0 },
      { rule: 'forum-of-deputies', period: `${YEAR}-Q1`, subjects: 1, required: 1 },
      { rule: 'forum-of-top-leaders', period: `${YEAR}`, subjects: 1, required: 1 },
      { rule: 'on-site', period: `${YEAR}`, subjects: 2, required: 4 },
    ]);
    expect(issued.named).toEqual([]);

    const first = await visit(`${YEAR}-W10`, `${YEAR}-03-10`, FIRM, ['mayor', 'deputy']);
    const strange = { task: 'visit:f-1', outcome: 'visited', members: ['nobody'] };
    const refused = await fixture.try(first, 'office', 'record', strange);
    expect([refused.status, (refused.body as unknown as { code: string }).code]).toEqual([409, 'no-such-target']);
    await fixture.act(first, 'office', 'record', { ...strange, members: ['leaders-mayor'] });
    const forum = await fixture.open({ kind: 'meeting', name: `${YEAR}-05`, day: `${YEAR}-05-12`, members: [DEPUTY] });
    await at(forum.id, `${YEAR}-05-12`);
    await fixture.act(forum.id, 'office', 'conclude');

    const warned = await hold('obligation-warning', workday(`${YEAR}-09-20`));
    expect(warned.text).toContain(`尚欠：乙公司，每家企业每年至少走访一次（${YEAR}），欠 1 次`);
    expect(warned.text).toContain(`尚欠：区长，每位领导每年至少两次到现场（${YEAR}），欠 1 次`);
    expect(warned.text).not.toContain('甲公司');

    const second = await visit(`${YEAR}-W41`, `${YEAR}-10-13`, FIRM, ['mayor']);
    await fixture.act(second, 'office', 'record', {
      task: 'visit:f-1',
      outcome: 'visited',
      members: ['leaders-mayor'],
    });

    const closed = await hold('obligation-shortfalls', workday(`${AFTER}-01-04`));
    expect(closed.named).toMatchObject([
      { rule: 'firm-visit', period: `${YEAR}`, title: '乙公司', owed: 1, light: 'red' },
      { rule: 'forum-of-deputies', period: `${YEAR}-Q4`, title: '副区长', owed: 1 },
      { rule: 'forum-of-top-leaders', period: `${YEAR}`, title: '区长', owed: 1 },
      { rule: 'on-site', period: `${YEAR}`, title: '副区长', owed: 2 },
    ]);
    expect(closed.text).toContain(`未完成：副区长，每位领导每年至少两次到现场（${YEAR}），欠 2 次`);
    expect(await hold('obligation-shortfalls', workday(`${AFTER}-01-05`))).toEqual(closed);
    const dispatch = (await hold('dispatch-report', workday(`${AFTER}-01-03`))) as unknown as {
      obligations: { text: string };
    };
    expect(dispatch.obligations.text).toContain('未完成：乙公司');
  });

  it('are read by everybody for whom they are, filtered and page by page', async () => {
    const { api } = fixture;
    const list = async (query: string, role: 'office' | 'unit' = 'office', unit?: string) =>
      (await get(api, `/v1/obligations?period=${YEAR}${query}`, await api.keyOf(role, unit))).body as {
        figures: object;
        items: { rule: string; subject: { id: string }; deeds: object[]; dueDay: string }[];
        next?: string;
      };
    const all = await list('');
    expect(all.figures).toEqual({ subjects: 5, required: 7, done: 3, owed: 4, warned: 0 });
    const pages = [await list('&limit=3')];
    for (let next = pages[0]?.next; next !== undefined; next = pages.at(-1)?.next)
      pages.push(await list(`&limit=3&cursor=${next}`));
    expect(pages.flatMap(({ items }) => items)).toEqual(all.items);
    const mayor = await list('&subject=mayor&rule=on-site&state=done');
    expect(mayor.items).toMatchObject([
      {
        dueDay: `${YEAR}-12-31`,
        deeds: [{ campaign: `visit-day~${YEAR}-W10` }, { campaign: `visit-day~${YEAR}-W41` }],
      },
    ]);
    expect((await list(`&district=${encodeURIComponent('鼓楼区')}`)).items).toMatchObject([{ subject: { id: 'f-2' } }]);
    expect((await list('', 'unit', 'tax')).items).toMatchObject([{ subject: { id: 'deputy' } }]);
    const now = await get(api, '/v1/obligations', await api.keyOf('supervisor'));
    expect(now.body).toMatchObject({ figures: { subjects: 6, required: 8, done: 0, owed: 8 } });
  });

  it('are refused to others, for a period there is none, and for a rule that nobody could fulfil', async () => {
    const { api } = fixture;
    const office = await api.keyOf('office');
    expect((await get(api, '/v1/obligations', await api.keyOf('upstream'))).status).toBe(403);
    for (const query of [`period=${YEAR}-13`, 'period=%00', 'state=late', 'cursor=x', 'subject=..%2F'])
      expect([query, (await get(api, `/v1/obligations?${query}`, office)).status]).toEqual([query, 422]);
    const rule = { name: '参加品酒', binds: 'firm', rank: 'top', campaign: 'tasting', times: 0.5, period: 'year' };
    const { status, body } = await post(api, '/v1/obligation-rules/tasting', rule, office);
    expect([status, (body as { errors: { path: string }[] }).errors.map(({ path }) => path)]).toEqual([
      422,
      ['body.rank', 'body.task', 'body.times', 'body.campaign'],
    ]);
  });
});
