import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { findChromium, type Chromium } from './chromium/find-chromium';
import { writeFonts } from './chromium/fonts';

const ARGS = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
  ...['--disable-background-networking', '--disable-component-update', '--lang=zh-CN'],
];

/** A real Chromium with a profile of its own. Everything it complains of, and every address it asks for, is kept. */
export interface TestBrowser {
  readonly open: (options?: BrowserContextOptions) => Promise<Visitor>;
  readonly close: () => Promise<void>;
}

/** One person at the browser: cookies of their own. */
export interface Visitor {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors of the console, of scripts, and what the content policy has stopped. */
  readonly complaints: readonly string[];
  /** Every address asked for. */
  readonly asked: readonly string[];
}

export async function openBrowser(found?: Chromium): Promise<TestBrowser> {
  const { executablePath, env } = found ?? (await findChromium());
  const scratch = mkdtempSync(path.join(tmpdir(), 'liubu-chromium-'));
  const browser = await chromium.launch({
    executablePath,
    args: ARGS,
    env: { ...process.env, ...env, TMPDIR: scratch, FONTCONFIG_FILE: writeFonts(scratch) },
  });
  return {
    async open(options = {}) {
      const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai', ...options });
      context.setDefaultTimeout(15_000);
      return watched(context, await context.newPage());
    },
    async close() {
      await browser.close();
      rmSync(scratch, { recursive: true, force: true });
    },
  };
}

function watched(context: BrowserContext, page: Page): Visitor {
  const complaints: string[] = [];
  const asked: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  context.on('request', (request) => asked.push(request.url()));
  return { page, context, complaints, asked };
}
