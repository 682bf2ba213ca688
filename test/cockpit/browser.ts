import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

/** A Chromium that talks to nobody but the pages it is sent to. */
const QUIET = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
  ...['--disable-background-networking', '--disable-component-update'],
];

/** The real Chromium, headless, with a profile of its own that goes when it is closed. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: executable(), args: QUIET });
}

function executable(): string {
  const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  const found = process.env['CHROMIUM_PATH'] ?? usual.find((file) => existsSync(file));
  if (found === undefined) throw new Error('no Chromium is to be found: name it with CHROMIUM_PATH');
  return found;
}
