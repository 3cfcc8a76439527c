// count-tests.js REPORT...: prints "PASSED FAILED SKIPPED" of Vitest's JSON reports. A file that several reports have counts
// as the last one has it, and what failed in any of them has failed. Fails if nothing ran.
//
// count-tests.js --skipped REPORT: prints the test files of which something was skipped, a line each.
import { readFileSync } from 'node:fs';

const isSkipped = ({ status }) => status !== 'passed' && status !== 'failed';
const filesOf = (path) => JSON.parse(readFileSync(path, 'utf8')).testResults;

/** A file that fails before its first test has no tests to count: it counts as one failure. */
function failuresOf({ status, assertionResults }) {
  const failed = assertionResults.filter((test) => test.status === 'failed').length;
  return failed === 0 && status === 'failed' ? 1 : failed;
}

const [first = '', ...others] = process.argv.slice(2);
if (first === '--skipped') {
  const [path = ''] = others;
  for (const { name, assertionResults } of filesOf(path))
    if (assertionResults.some(isSkipped)) process.stdout.write(`${name}\n`);
} else {
  const last = new Map();
  let failed = 0;
  for (const file of [first, ...others].flatMap(filesOf)) {
    last.set(file.name, file);
    failed += failuresOf(file);
  }
  const tests = [...last.values()].flatMap((file) => file.assertionResults);
  const passed = tests.filter(({ status }) => status === 'passed').length;
  if (passed + failed === 0) {
    process.stderr.write('no test ran\n');
    process.exit(1);
  }
  process.stdout.write(`${passed} ${failed} ${tests.filter(isSkipped).length}\n`);
}
