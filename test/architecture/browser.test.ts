import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openBrowser } from '../support/browser';
import { NPM_BRINGS_ONE, npmChromium, type Chromium } from '../support/chromium/find-chromium';

const SOURCES = ['pages', 'domain'].map((folder) => path.join(__dirname, '..', '..', 'src', folder));
/** A code point for private use: no font has a glyph for it. */
const NO_GLYPH = '\u{10FFFD}';

/** Every character beyond ASCII in what people are shown; “�” stands in comments, and for what cannot be shown. */
function charactersOnScreen(): string[] {
  const files = SOURCES.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => path.join(folder, name)),
  );
  const text = files.filter((file) => /\.tsx?$/.test(file)).map((file) => readFileSync(file, 'utf8'));
  const shown = text.join('').match(/[^\p{ASCII}\p{M}\p{Z}\p{C}�]/gu);
  return [...new Set(shown)];
}

/** The picture of each character drawn by itself. */
async function draw(chromium: Chromium, characters: readonly string[]): Promise<readonly string[]> {
  const browser = await openBrowser(chromium);
  try {
    const { page } = await browser.open();
    return await page.evaluate<string[]>(`
      const canvas = Object.assign(document.createElement('canvas'), { width: 24, height: 24 });
      const pen = canvas.getContext('2d', { willReadFrequently: true });
      pen.font = '20px sans-serif';
      ${JSON.stringify(characters)}.map((character) => {
        pen.clearRect(0, 0, 24, 24);
        pen.fillText(character, 2, 20);
        return String(pen.getImageData(0, 0, 24, 24).data.filter((_, place) => place % 4 === 3));
      })`);
  } finally {
    await browser.close();
  }
}

// On other systems than Linux on x64 there is no such browser to be tried.
(NPM_BRINGS_ONE ? describe : describe.skip)('the browser of the tests, as npm brings it', () => {
  let cache: string;
  let chromium: Chromium;
  beforeAll(async () => {
    cache = mkdtempSync(path.join(tmpdir(), 'liubu-browser-'));
    // As two workers of Jest do on a machine that has run no test yet.
    [chromium] = await Promise.all([npmChromium(cache), npmChromium(cache)]);
  });
  afterAll(() => rmSync(cache, { recursive: true, force: true }));

  it('is unpacked once, however many ask for it at the same time, and nothing else is left behind', () => {
    expect(readdirSync(cache)).toEqual([path.basename(path.dirname(chromium.executablePath))]);
  });

  it('finds the libraries that a bare machine lacks among those it brings', () => {
    const found = execFileSync('ldd', [chromium.executablePath], { env: chromium.env, encoding: 'utf8' });
    expect(found).not.toContain('not found');
    for (const name of ['libnss3', 'libnssutil3', 'libnspr4', 'libexpat']) {
      expect(found).toMatch(new RegExp(`${name}\\.so(\\.1)? => ${cache}/`));
    }
  });

  it('draws every character of the pages and cards, with no font but the one that Liubu ships', async () => {
    const characters = charactersOnScreen();
    expect(characters.length).toBeGreaterThan(900);
    const [blank, unknown, ...drawn] = await draw(chromium, [' ', NO_GLYPH, ...characters]);
    expect(characters.filter((_, place) => [blank, unknown].includes(drawn[place]))).toEqual([]);
    const chinese = characters.flatMap((character, place) => (/\p{Script=Han}/u.test(character) ? [drawn[place]] : []));
    expect(new Set(chinese).size).toBe(chinese.length);
  });
});
