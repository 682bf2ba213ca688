import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The rows of SYSTEMS.md that run on the workflow `campaign`, each driven from start to report over HTTP on the real engine. */
const ROWS = [
  ...['X3', 'X4', 'X5', 'X6', 'X7', 'X8', 'X10', 'X12', 'X13', 'X14', 'X16'],
  ...['P4', 'P6', 'P7', 'P14', 'S1', 'S3', 'S6', 'G1', 'G7', 'G8', 'L1', 'L4'],
];

const FOLDER = path.join(__dirname, '../campaigns');

/** The titles of every `describe` in it. */
function situations(): string[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.test.ts'))
    .flatMap((file) =>
      [...readFileSync(path.join(FOLDER, file), 'utf8').matchAll(/\bdescribe\(\s*(['"`])(.*?)\1/g)].map(
        ([, , title = '']) => title,
      ),
    );
}

describe('the rows of campaigns', () => {
  it.each(ROWS)('%s has a test named by it', (row) => {
    expect(situations().filter((title) => new RegExp(`\\b${row}\\b`).test(title))).not.toEqual([]);
  });
});
