import type { Page } from 'playwright-core';
import { openApi, type TestApi } from '../support/api';
import { openBrowser, type TestBrowser, type Visitor } from '../support/browser';

let api: TestApi;
let browser: TestBrowser;
beforeAll(async () => {
  api = await openApi();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await api.close();
});

interface Opened extends Visitor {
  /** Processor time of the page's main thread, in seconds: it stays the same on a busy machine. */
  readonly seconds: number;
  /** What came over the wire. */
  readonly bytes: number;
}

async function openDocs(hash = ''): Promise<Opened> {
  const visitor = await browser.open({ viewport: { width: 1280, height: 900 } });
  const { page, context } = visitor;
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(`${api.url}/docs${hash}`);
  await page.locator('.opblock-tag').first().waitFor();
  const { metrics } = await session.send('Performance.getMetrics');
  const bytes = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .reduce((sum, one) => sum + (one as PerformanceResourceTiming).transferSize, 0),
  );
  return { ...visitor, seconds: metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Infinity, bytes };
}

const shown = (page: Page): Promise<string[]> =>
  page.locator('.opblock-tag-section .opblock-summary-path').allInnerTexts();
const find = (page: Page, words: string): Promise<void> => page.locator('.filter input').fill(words);

describe('the page of the API document', () => {
  it('opens folded by feature, soon and in little room, from this site alone and without a complaint', async () => {
    const { page, complaints, asked, seconds, bytes } = await openDocs();
    expect(await page.locator('.opblock-tag').count()).toBe(22);
    expect(await shown(page)).toEqual([]);
    expect(await page.locator('.opblock-tag').first().innerText()).toContain('file, read and find appeals');
    // 0.65 s and 0.55 MB where this was written; 2.4 s and 2.7 MB before.
    expect(seconds).toBeLessThan(1.5);
    expect(bytes).toBeGreaterThan(100_000);
    expect(bytes).toBeLessThan(700_000);
    expect(asked.filter((address) => !address.startsWith(api.url) && !address.startsWith('data:'))).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('finds operations by words of title, path, name and role, unfolds what is left, and folds again', async () => {
    const { page } = await openDocs();
    await find(page, 'Webhooks 取消');
    await page.getByText('取消订阅').waitFor();
    expect(await shown(page)).toEqual(['/v1/webhooks/{id}/acts/revoke']);
    await find(page, 'REVEALAPPELLANT');
    await page.locator('.opblock-summary-path', { hasText: '/appellant' }).waitFor();
    expect(await shown(page)).toHaveLength(1);
    await find(page, 'no such thing');
    await page.getByText('没有符合的接口').waitFor();
    await find(page, '');
    await page.locator('.opblock-tag').nth(20).waitFor();
    expect(await shown(page)).toEqual([]);
  });

  it('says beside each operation who may call it', async () => {
    const { page } = await openDocs();
    await find(page, 'fileAppeal');
    const who = '可调用：上游平台 upstream、会客厅办公室 office、企业服务中心 centre、值班员 operator';
    await page.getByText(who).waitFor();
    expect(await page.locator('.opblock-tag-section .roles').allInnerTexts()).toEqual([who]);
    await find(page, 'readStatistics');
    await page.getByText('公众，不需密钥').waitFor();
  });

  it('shows an operation with its body and answers as they are, and its schema with what it refers to', async () => {
    const { page, complaints } = await openDocs(`#/${encodeURIComponent('诉求')}/fileAppeal`);
    const operation = page.locator('.opblock.is-open');
    await operation.locator('.responses-wrapper').waitFor();
    expect(await operation.locator('[data-code="201"] .highlight-code').innerText()).toContain('"trackingCode"');
    expect(await operation.locator('[data-code="422"] .highlight-code').innerText()).toContain('body.title');
    await operation.locator('.tabitem', { hasText: 'Schema' }).first().click();
    await operation.getByText('来源自己的编号').waitFor();
    expect(complaints).toEqual([]);
  });

  it('shows what a webhook is sent, an example of each type', async () => {
    const { page } = await openDocs();
    await page.locator('.webhooks .opblock-summary-control').first().click();
    const body = page.locator('.webhooks .opblock.is-open .opblock-section-request-body');
    await body.locator('select.examples-select-element, .examples-select select').first().selectOption('replied');
    await body.getByText('"result"').waitFor();
    expect(await body.locator('.highlight-code').innerText()).toContain('"type": "replied"');
  });
});
