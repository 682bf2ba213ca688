import path from 'node:path';
import type { Page } from 'playwright-core';
import { readConfig } from '../../src/config';
import { signInAddress } from '../../src/stack/sign-in';
import { openBrowser, type TestBrowser } from '../support/browser';
import { CARD_CASE, namespace, playCases, toldStory, trackAddress } from './cases';

const FOLDER = path.join(__dirname, '..', '..', 'docs', 'pictures');
const PATIENCE_MS = 30_000;

const COLUMNS = [
  ...['Workflow ID', 'AppealDistrict', 'AppealStage', 'AppealUnit'],
  ...['AppealLight', 'AppealLevel', 'AppealDueAt'],
];

let browser: TestBrowser;
let page: Page;

beforeAll(async () => {
  await playCases();
  browser = await openBrowser();
  ({ page } = await browser.open({ viewport: { width: 1860, height: 900 }, locale: 'en-GB' }));
  page.setDefaultTimeout(PATIENCE_MS);
  // Whoever works there has signed in: what people wrote is sealed for others.
  await page.goto(signInAddress(readConfig()));
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('heading', { name: '已登录' }).waitFor();
  // The UI keeps each browser's choice of columns here.
  const columns = JSON.stringify({ liubu: COLUMNS.map((label) => ({ label })) });
  await page.addInitScript({ content: `localStorage.setItem('namespace-workflow-table-columns', '${columns}')` });
});

afterAll(() => browser.close());

describe('the pictures of the README and the handbook, taken from a running Liubu', () => {
  it('the cases of the city with their columns', async () => {
    await open(`/workflows?query=${encodeURIComponent('AppealStage != "closed"')}`, 'AppealDueAt');
    await shown('云龙区');
    await take('list');
  });

  it('the same case as its appellant follows it', async () => {
    const { page: track } = await browser.open({ viewport: { width: 1000, height: 736 } });
    await track.goto(await trackAddress());
    await track.getByText('落实办理').first().waitFor();
    await track.screenshot({ path: path.join(FOLDER, 'track.png') });
  });

  it('the card of a case: who must do what by when, and what happens otherwise', async () => {
    await page.setViewportSize({ width: 1440, height: 1060 });
    await open(`/workflows/${workflowOf(CARD_CASE)}/${await runOf(CARD_CASE)}/user-metadata`, 'Current Details');
    // The card is Markdown, rendered in a frame of its own.
    await page.frameLocator('iframe >> nth=-1').getByText('落实办理').waitFor();
    await take('card');
  });

  it('the dialog of an act, with its description and example', async () => {
    await open(`/workflows/${workflowOf(CARD_CASE)}`, 'Timeline');
    await page.getByRole('button', { name: 'More Actions' }).last().click();
    await page.getByRole('menu').last().getByText('Send an Update').click();
    await page.locator('#modal-content-update-confirmation-modal:visible button').first().click();
    await page.getByRole('option', { name: 'confirm-theme' }).last().waitFor();
    await take('update');
  });

  it('a whole case, its waits named after what was waited for', async () => {
    await page.setViewportSize({ width: 1440, height: 1500 });
    await open(`/workflows/${encodeURIComponent(await toldStory())}`, 'Timeline');
    await shown('重新打开期');
    await take('timeline');
  });

  it('the calendar of the city, to pause and to trigger', async () => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await open('/schedules', 'calendar-visit-day');
    await take('schedules');
  });
});

/** The page, once it shows these words; it polls for ever, so there is no quiet network to wait for. */
async function open(where: string, words: string): Promise<void> {
  await page.goto(`${namespace}${where}`, { waitUntil: 'domcontentloaded' });
  await shown(words);
}

/** The UI keeps hidden copies of much it shows, for other widths. */
async function shown(words: string): Promise<void> {
  await page.getByText(words).filter({ visible: true }).first().waitFor();
}

async function take(name: string): Promise<void> {
  // Fonts and the last columns come a moment after the words.
  await page.waitForTimeout(1_500);
  await page.screenshot({ path: path.join(FOLDER, `${name}.png`) });
}

function workflowOf(caseId: string): string {
  return encodeURIComponent(`appeal~${caseId}`);
}

async function runOf(caseId: string): Promise<string> {
  await open(`/workflows/${workflowOf(caseId)}`, 'Timeline');
  await page.waitForURL(/\/[0-9a-f-]{36}\//);
  return /\/([0-9a-f-]{36})\//.exec(page.url())?.[1] ?? '';
}
