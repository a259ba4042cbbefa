/** Ends every jest run with the line that .ci/run and its readers look for: `N passed, N failed`. */
module.exports = class CountReporter {
  onRunComplete(_contexts, results) {
    const brokenSuites = results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    const tail = skipped > 0 ? `, ${skipped} skipped` : '';
    process.stdout.write(
      `${results.numPassedTests} passed, ${results.numFailedTests + brokenSuites} failed${tail}\n`,
    );
  }
};
