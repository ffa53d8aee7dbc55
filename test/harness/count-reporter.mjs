/** A reporter for @web/test-runner that closes with one line: `browser: N passed, N failed, N skipped`. */
export function countReporter() {
  return {
    onTestRunFinished({ sessions }) {
      const counts = { passed: 0, failed: 0, skipped: 0 };
      for (const session of sessions) {
        const before = counts.failed;
        count(session.testResults, counts);
        const broke = (session.errors?.length ?? 0) > 0 || !session.passed;
        // A file that could not be loaded has no failed test, and has failed all the same.
        if (broke && counts.failed === before) counts.failed++;
      }
      process.stdout.write(
        `\nbrowser: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`,
      );
    },
  };
}

function count(suite, counts) {
  for (const test of suite?.tests ?? [])
    counts[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed']++;
  for (const inner of suite?.suites ?? []) count(inner, counts);
}
