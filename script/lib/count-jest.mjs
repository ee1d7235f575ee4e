// count-jest.mjs REPORT COUNTS SKIPS: appends `passed failed skipped` from Jest's JSON report to the file COUNTS and the
// skipped tests to the file SKIPS, and prints the failures. A test file that could not run counts as one failure,
// and so does a run without any test.
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

const [reportFile, countsFile, skipsFile] = process.argv.slice(2);
const write = (...counts) =>
  appendFileSync(countsFile, `${counts.join(' ')}\n`);

const cutMessage = message =>
  stripVTControlCharacters(message)
    .split('\n')
    .filter(line => line.trim() && !/^\s+at /.test(line))
    .slice(0, 8)
    .map(line => `    ${line}`)
    .join('\n');

if (!existsSync(reportFile)) {
  console.log('Jest ended without a report.');
  write(0, 1, 0);
} else {
  const report = JSON.parse(readFileSync(reportFile, 'utf8'));
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  const skipped = report.numPendingTests + report.numTodoTests;
  console.log('');
  for (const suite of report.testResults) {
    const path = relative(process.cwd(), suite.name);
    const failures = suite.assertionResults.filter(
      test => test.status === 'failed',
    );
    for (const test of failures) {
      console.log(`failed: ${path}: ${test.fullName}`);
      console.log(cutMessage(test.failureMessages.join('\n')));
    }
    suite.assertionResults
      .filter(test => ['pending', 'skipped', 'todo'].includes(test.status))
      .forEach(test =>
        appendFileSync(skipsFile, `${path}: ${test.fullName}\n`),
      );
    if (suite.status === 'failed' && failures.length === 0) {
      console.log(`failed to run: ${path}`);
      console.log(cutMessage(suite.message));
    }
  }
  if (report.numTotalTests === 0 && failed === 0) {
    console.log('Jest found no tests.');
    write(0, 1, 0);
  } else {
    write(report.numPassedTests, failed, skipped);
  }
}
