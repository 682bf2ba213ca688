const { readdirSync, readFileSync } = require('node:fs');
const path = require('node:path');
const { apart } = require('./apart.cjs');

const TESTS = path.join(__dirname, '..');

/** Files with a test of two sizes (size.ts): the others are the same in either form, and run in `npm test`. */
const sized = readdirSync(TESTS, { recursive: true })
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => path.join(TESTS, name))
  .filter((file) => readFileSync(file, 'utf8').includes("support/size'"));

process.env.LIUBU_TESTS = 'long';

/**
 * `npm run test:long`: hundreds of cases, kills, months of calendar; what `npm test` asserts of a few. One file a core: these keep the
 * machine busy, where those of `npm test` wait most of the time.
 */
module.exports = { ...apart(sized), maxWorkers: 2 };
