import { openBrowser, type TestBrowser } from '../support/browser';
import { openApi, type TestApi } from '../support/api';
import { openCity, type City } from '../support/city';
import { scenes } from '../api/scenes';

let city: City;
let api: TestApi;
let browser: TestBrowser;
beforeAll(async () => {
  [city, browser] = await Promise.all([openCity(), openBrowser()]);
  api = await openApi(city);
});
afterAll(async () => {
  await browser.close();
  await api.close();
  await city.close();
});

/** Opens the desk, and signs in with a key where it asks for one; gives the page and where it has come to. */
async function atTheDesk(key: string) {
  const { page, complaints } = await browser.open();
  await page.goto(`${api.url}/cockpit`);
  await page.getByLabel('密钥').fill(key);
  await page.getByRole('button', { name: '登录' }).click();
  await page.waitForURL(`${api.url}/sign-in`);
  await page.goto(`${api.url}/cockpit`);
  return { page, complaints };
}

describe('the desk 值班台 of an operator, in a real Chromium', () => {
  it('asks for the key first, then shows each list with its count and its link', async () => {
    await scenes.judgement(api);
    const { page, complaints } = await atTheDesk(await api.keyOf('operator'));
    const waiting = page.getByRole('row', { name: '待会客厅办公室' });
    expect(await waiting.getByRole('cell').innerText()).toBe('1');
    const link = await waiting.getByRole('link').getAttribute('href');
    expect(decodeURIComponent(link ?? '')).toContain('/workflows?query=WorkflowType = "appeal"');
    expect(await page.getByRole('link', { name: '启动表单' }).getAttribute('href')).toContain(
      'start-workflow?taskQueue=',
    );
    expect(complaints).toEqual([]);
  });

  it('is not for the discipline body, whose key signs in elsewhere', async () => {
    const { page } = await atTheDesk(await api.keyOf('discipline'));
    expect(page.url()).toBe(`${api.url}/sign-in`);
  });
});
