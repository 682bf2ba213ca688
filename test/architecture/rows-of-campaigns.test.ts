import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The rows of SYSTEMS.md that run on the workflow `campaign`, each driven from start to report over HTTP on the real engine. */
const ROWS = [
  ...['X3', 'X4', 'X5', 'X6', 'X7', 'X8', 'X10', 'X12', 'X13', 'X14', 'X16'],
  ...['P4', 'P6', 'P7', 'P14', 'S1', 'S3', 'S6', 'G1', 'G7', 'G8', 'L1', 'L4'],
];

/** Rows of plain records, over HTTP on the real database. */
const ROWS_OF_RECORDS = ['P13'];

/** Rows of the appeals themselves, each participant with an account of their own, over HTTP on the real engine. */
const ROWS_OF_APPEALS = ['X15', 'X9', 'P1', 'P2', 'L1'];

/** The titles of every `describe` in a folder of tests and below. */
function situations(name: string): string[] {
  const folder = path.join(__dirname, '..', name);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .flatMap((file) =>
      [...readFileSync(path.join(folder, file), 'utf8').matchAll(/\bdescribe\(\s*(['"`])(.*?)\1/g)].map(
        ([, , title = '']) => title,
      ),
    );
}

describe('the rows of campaigns', () => {
  it.each(ROWS)('%s has a test named by it', (row) => {
    expect(situations('campaigns').filter((title) => new RegExp(`\\b${row}\\b`).test(title))).not.toEqual([]);
  });
});

describe('the rows of records', () => {
  it.each(ROWS_OF_RECORDS)('%s has a test named by it', (row) => {
    expect(situations('api').filter((title) => new RegExp(`\\b${row}\\b`).test(title))).not.toEqual([]);
  });
});

describe('the rows of appeals', () => {
  it.each(ROWS_OF_APPEALS)('%s has a test named by it', (row) => {
    expect(situations('systems').filter((title) => new RegExp(`\\b${row}\\b`).test(title))).not.toEqual([]);
  });
});
