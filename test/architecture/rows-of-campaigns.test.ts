import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The rows of SYSTEMS.md that run on the workflow `campaign`, each driven from start to report over HTTP on the real engine. */
const ROWS = [
  ...['X3', 'X4', 'X5', 'X6', 'X7', 'X8', 'X10', 'X12', 'X13', 'X14', 'X16'],
  ...['P4', 'P6', 'P7', 'P14', 'S1', 'S3', 'S6', 'G1', 'G7', 'G8', 'L1', 'L4'],
];

/** Rows whose registry part is what matters (S1, G7) stand among the tests of the API. */
const FOLDERS = ['../campaigns', '../api'].map((folder) => path.join(__dirname, folder));

/** The titles of every `describe` in them. */
function situations(): string[] {
  const files = FOLDERS.flatMap((folder) => readdirSync(folder).map((name) => path.join(folder, name)));
  return files
    .filter((file) => file.endsWith('.test.ts'))
    .flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/\bdescribe\(\s*(['"`])(.*?)\1/g)].map(([, , title = '']) => title),
    );
}

describe('the rows of campaigns', () => {
  it.each(ROWS)('%s has a test named by it', (row) => {
    expect(situations().filter((title) => new RegExp(`\\b${row}\\b`).test(title))).not.toEqual([]);
  });
});
