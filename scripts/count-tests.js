// Prints "PASSED FAILED SKIPPED" of a Vitest JSON report. Fails if it ran nothing.
import { readFileSync } from 'node:fs';

const [path] = process.argv.slice(2);
const report = JSON.parse(readFileSync(path ?? '', 'utf8'));
// A file that fails before its first test has no tests to count: it counts as one failure.
const brokenFiles = report.testResults.filter(
  (file) => file.status === 'failed' && file.assertionResults.length === 0,
);
const failed = report.numFailedTests + brokenFiles.length;
const skipped = report.numPendingTests + report.numTodoTests;
if (report.numPassedTests + failed === 0) {
  process.stderr.write('no test ran\n');
  process.exit(1);
}
process.stdout.write(`${report.numPassedTests} ${failed} ${skipped}\n`);
