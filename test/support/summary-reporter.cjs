const { writeSync } = require('node:fs');
const path = require('node:path');

/** A run that is over but does not end (a child still open) is ended after this long, so that no machine waits for ever. */
const TIMEOUT_MS = 120_000;
const SHOWN = 25;

/**
 * Shows the slowest files and what they take together, so that a suite that grows slow is seen growing; last of all, alone on a line:
 * `N passed, N failed`, with `, N skipped` when some were. A suite that cannot run counts as one failed.
 */
module.exports = class SummaryReporter {
  onRunComplete(_contexts, results) {
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    const line = `${results.numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
    process.once('exit', () => writeSync(1, `${slowest(results.testResults)}${line}\n`));
    setTimeout(() => endOverdue(failed), TIMEOUT_MS).unref();
  }
};

function slowest(testResults) {
  const seconds = ({ perfStats: { start, end } }) => (end - start) / 1000;
  const all = [...testResults].sort((one, other) => seconds(other) - seconds(one));
  const sum = (files) => files.reduce((total, file) => total + seconds(file), 0).toFixed(1);
  const shown = all.slice(0, SHOWN);
  if (all.length < 2) return '';
  const rows = shown.map(
    (file) => `${seconds(file).toFixed(1).padStart(7)} s  ${path.relative(process.cwd(), file.testFilePath)}\n`,
  );
  return `\nThe slowest ${shown.length} of ${all.length} files: ${sum(shown)} s of ${sum(all)} s\n${rows.join('')}\n`;
}

function endOverdue(failed) {
  writeSync(
    2,
    `The tests are over, but something they started still runs: ${process.getActiveResourcesInfo().join(', ')}\n`,
  );
  process.exit(failed > 0 ? 1 : (process.exitCode ?? 1));
}
