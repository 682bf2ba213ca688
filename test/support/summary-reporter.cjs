const { writeSync } = require('node:fs');

/** A run that is over but does not end (a child still open) is ended after this long, so that no machine waits for ever. */
const PATIENCE_MS = 120_000;

/** Prints one line last of all, alone: `N passed, N failed`, with `, N skipped` when some were. A suite that cannot run counts as one failed. */
module.exports = class SummaryReporter {
  onRunComplete(_contexts, results) {
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    const line = `${results.numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
    process.once('exit', () => writeSync(1, `${line}\n`));
    setTimeout(() => endOverdue(failed), PATIENCE_MS).unref();
  }
};

function endOverdue(failed) {
  writeSync(
    2,
    `The tests are over, but something they started still runs: ${process.getActiveResourcesInfo().join(', ')}\n`,
  );
  process.exit(failed > 0 ? 1 : (process.exitCode ?? 1));
}
