import { AxeBuilder } from '@axe-core/playwright';
import { openApi, type TestApi } from '../support/api';
import { openBrowser, type TestBrowser, type Visitor } from '../support/browser';

let api: TestApi;
let browser: TestBrowser;
beforeAll(async () => {
  browser = await openBrowser();
  api = await openApi();
});
afterAll(async () => {
  await api.close();
  await browser.close();
});

async function signedIn(userAgent: string, javaScriptEnabled: boolean): Promise<Visitor> {
  const visitor = await browser.open({ userAgent, javaScriptEnabled, viewport: { width: 375, height: 800 } });
  await visitor.page.goto(`${api.url}/sign-in`);
  await visitor.page.getByLabel('密钥').fill(await api.keyOf('office'));
  await visitor.page.getByRole('button', { name: '登录' }).click();
  await visitor.page.getByRole('heading', { name: '已登录' }).waitFor();
  return visitor;
}

describe('whoever has signed in at two browsers', () => {
  it.each([
    ['with JavaScript', true],
    ['without JavaScript', false],
  ])('sees both and ends the one that is not at hand, %s', async (_how, javaScriptEnabled) => {
    const desk = await signedIn('desk-browser', javaScriptEnabled);
    const lost = await signedIn('lost-<b>browser</b>', javaScriptEnabled);
    const { page } = desk;
    await page.getByRole('link', { name: /登录记录/ }).click();
    await page.getByRole('heading', { name: '登录记录' }).waitFor();
    const row = page.getByRole('row').filter({ hasText: 'lost-<b>browser</b>' }).filter({ hasText: '登录中' });
    expect(await page.getByRole('row').filter({ hasText: '本浏览器' }).count()).toBe(1);
    await row.getByRole('button', { name: '结束' }).click();
    await page.getByText('已被结束').first().waitFor();
    expect(await row.count()).toBe(0);
    await lost.page.reload();
    expect(await lost.page.getByLabel('密钥').isVisible()).toBe(true);
    await lost.page.goto(`${api.url}/sign-in/sessions`);
    expect(new URL(lost.page.url()).pathname).toBe('/sign-in');
    await page.getByRole('button', { name: '结束本次登录' }).click();
    await page.getByLabel('密钥').waitFor();
    expect(desk.complaints).toEqual([]);
    await Promise.all([desk, lost].map(({ context }) => context.close()));
  });

  it('has a page that passes axe and fits a telephone', async () => {
    const { page, context } = await signedIn('desk-browser', true);
    await page.goto(`${api.url}/sign-in/sessions`);
    const { violations } = await new AxeBuilder({ page }).analyze();
    const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(grave.map(({ id }) => id)).toEqual([]);
    expect(await page.evaluate('[document.documentElement.scrollWidth, innerWidth]')).toEqual([375, 375]);
    await context.close();
  });
});
