import { dayOf, plusDays } from '../../src/domain/calendar/instant';
import { intake, post } from '../support/api';
import { openBrowser, type TestBrowser, type Visitor } from '../support/browser';
import { appealOnce, openCampaignFixture, type CampaignFixture } from '../campaigns/fixture';

const WIDTHS = [360, 800, 1_440] as const;
/** Longer than any screen is wide. */
const LONG = '由市水务部门牵头逐户核查并公示进展'.repeat(12);

let fixture: CampaignFixture;
let browser: TestBrowser;
let person: Visitor;
beforeAll(async () => {
  browser = await openBrowser();
  fixture = await openCampaignFixture();
  await sessionHeld(await caseJudged());
  person = await browser.open();
  await person.page.goto(`${fixture.api.url}/sign-in`);
  await person.page.getByLabel('密钥').fill(await fixture.api.keyOf('office'));
  await person.page.getByRole('button', { name: '登录' }).click();
  await person.page.getByRole('heading', { name: '已登录' }).waitFor();
});
afterAll(async () => {
  await browser.close();
  await fixture.close();
});

async function caseJudged(): Promise<string> {
  const { api } = fixture;
  const { id } = (await post(api, '/v1/appeals', intake(), await api.keyOf('operator'))).body as { id: string };
  await appealOnce(fixture, id, ({ status }) => status === 'awaiting-judgement');
  const judgement = { lawful: true, reasonable: true, reason: '属实' };
  await post(api, `/v1/appeals/${id}/acts/judge`, judgement, await api.keyOf('office'));
  return id;
}

/** A session whose decision and promise are as long as people write. */
async function sessionHeld(caseId: string): Promise<void> {
  const day = plusDays(dayOf(Date.now()), 20);
  const opened = { kind: 'session', name: 'wide-tables', units: ['housing'], agenda: [{ id: caseId }], day };
  const { id } = await fixture.open(opened);
  await fixture.act(id, 'housing', 'record', { task: 'invitation:housing', outcome: 'coming' });
  await fixture.act(id, 'office', 'begin');
  await fixture.act(id, 'office', 'decide-case', { case: caseId, lead: 'housing', who: '分管副局长', how: LONG, day });
  await fixture.act(id, 'office', 'promise', { unit: 'housing', what: LONG, day });
  await fixture.act(id, 'office', 'conclude');
  await fixture.act(id, 'office', 'release-report', { how: 'published' });
}

/** How wide the page is, its tables, those that stand outside a frame, and those whose frame leaves the page or hides what it cannot show. */
const MEASURED = `(() => {
  const tables = [...document.querySelectorAll('table')];
  const frames = [...document.querySelectorAll('.scroll')];
  const isAstray = (frame) => frame.getBoundingClientRect().right > innerWidth || getComputedStyle(frame).overflowX !== 'auto';
  return {
    tooWide: document.documentElement.scrollWidth > innerWidth,
    tables: tables.length,
    unframed: tables.filter((table) => table.closest('.scroll') === null).length,
    astray: frames.filter(isAstray).length,
    scrolling: frames.filter((frame) => frame.scrollWidth > frame.clientWidth).length,
  };
})()`;

describe.each([
  ['/board', 3],
  ['/statistics', 1],
  ['/statistics?by=unit', 2],
  ['/sessions', 2],
  ['/cockpit', 1],
  ['/sign-in/sessions', 1],
])('the tables of %s', (place, tables) => {
  it.each(WIDTHS)('scroll inside their frame on a screen of %i pixels', async (width) => {
    const { page } = person;
    await page.setViewportSize({ width, height: 800 });
    await page.goto(fixture.api.url + place);
    const { scrolling, ...measured }: { scrolling: number } = await page.evaluate(MEASURED);
    expect(measured).toEqual({ tooWide: false, tables, unframed: 0, astray: 0 });
    if (place === '/sessions') expect(scrolling).toBe({ 360: 2, 800: 1, 1_440: 0 }[width]);
  });
});

it('whoever prints a page with tables gets neither its forms nor a cut table', async () => {
  const { page } = person;
  await page.setViewportSize({ width: 800, height: 800 });
  await page.emulateMedia({ media: 'print' });
  for (const place of ['/board', '/statistics', '/sessions', '/cockpit', '/sign-in/sessions']) {
    await page.goto(fixture.api.url + place);
    const forms = `[...document.querySelectorAll('form, input, button')].filter((one) => one.getClientRects().length > 0).length`;
    expect([place, await page.evaluate(forms)]).toEqual([place, 0]);
    const cut = `[...document.querySelectorAll('table')].filter((one) => one.getBoundingClientRect().right > innerWidth).length`;
    expect([place, await page.evaluate(cut)]).toEqual([place, 0]);
  }
});
