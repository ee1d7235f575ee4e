// count-playwright.mjs REPORT COUNTS SKIPS: appends `passed failed skipped` from Playwright's JSON report to the file
// COUNTS and the skipped tests to the file SKIPS. A run that ended before its tests (a portal that did not start, a
// broken configuration) counts as one failure.
import { appendFileSync, existsSync, readFileSync } from 'node:fs';

const [reportFile, countsFile, skipsFile] = process.argv.slice(2);
const write = (...counts) =>
  appendFileSync(countsFile, `${counts.join(' ')}\n`);

const findSpecs = suite => [
  ...(suite.specs ?? []),
  ...(suite.suites ?? []).flatMap(findSpecs),
];

if (!existsSync(reportFile)) {
  console.log('Playwright ended without a report.');
  write(0, 1, 0);
} else {
  const { stats, errors, suites } = JSON.parse(
    readFileSync(reportFile, 'utf8'),
  );
  errors.forEach(error => console.log(error.message));
  suites
    .flatMap(findSpecs)
    .filter(({ tests }) => tests.some(({ status }) => status === 'skipped'))
    .forEach(({ file, title }) =>
      appendFileSync(skipsFile, `${file}: ${title}\n`),
    );
  const passed = stats.expected + stats.flaky;
  const failed = stats.unexpected + errors.length;
  const none = passed + failed + stats.skipped === 0;
  write(passed, none ? 1 : failed, stats.skipped);
}
