import { findEngine } from '../../src/stack/engine/find';
import { readConfig } from '../../src/config';
import { FIRST_BUILD_MS } from '../cockpit/temporal-ui';
import { openReader, type Reader } from './reader';
import { asShown } from './same';
import { record, shownIn, type Shown } from './shown';

/** `LIUBU_RECORD_SHOWN=1` writes what is printed into the documents, for whoever changes it on purpose. */
const RECORDS = process.env['LIUBU_RECORD_SHOWN'] !== undefined;
const isStart = ({ commands }: Shown): boolean => commands.includes('npm start');

// On an idle machine it is a fraction of that.
jest.setTimeout(300_000);

let reader: Reader;
beforeAll(async () => {
  const { cache } = readConfig({ ...process.env, LOG_LEVEL: undefined });
  const wanted = ['temporal-server', 'temporal-sql-tool', 'temporal-ui'] as const;
  await findEngine({ cache, wanted, say: () => undefined, production: true });
  reader = await openReader();
}, FIRST_BUILD_MS);
afterAll(() => reader.stop());

describe.each(['README.md', 'docs/tour.md'])('whoever follows %s by pasting its commands', (file) => {
  const shown = shownIn(file);
  const pasted = shown.filter((one) => !isStart(one));

  it('reads what the document shows after each, and none fails', async () => {
    const results = await reader.paste(pasted);
    if (RECORDS) record(file, new Map(pasted.map(({ where }, place) => [where, results[place]?.printed ?? ''])));
    expect(pasted.length).toBeGreaterThan(4);
    const told = pasted.map(({ where, output }, place) => ({ where, ...results[place], output }));
    expect(told.filter(({ status }) => status !== 0)).toEqual([]);
    for (const { where, printed = '', output } of told) {
      const { printed: found, shown: wanted } = asShown(output ?? '', printed);
      expect(`${where}\n${found}`).toBe(`${where}\n${wanted}`);
    }
  });
});

it('whoever starts Liubu as the README says reads the lines that it shows', () => {
  const { where, output = '' } = shownIn('README.md').find(isStart) ?? {};
  if (RECORDS && where !== undefined) record('README.md', new Map([[where, reader.started]]));
  const { printed, shown } = asShown(output, reader.started);
  expect(printed).toBe(shown);
});
