// docs/security.md names the test that holds each promise, and the mutation tests list the files that keep them. Each of
// these files exists.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { security } from '../../test/mutation/files.mjs';

const document = 'docs/security.md';
const list = 'test/mutation/files.mjs';
const files = execFileSync('git', ['ls-files'], { encoding: 'utf8' }).split(
  '\n',
);
const tests = [
  ...readFileSync(document, 'utf8').matchAll(
    /`([\w/.-]+\.(?:test|e2e)\.tsx?)`/g,
  ),
].map(([, path]) => path);

const lost = [
  ...tests
    .filter(test => !files.some(path => `/${path}`.endsWith(`/${test}`)))
    .map(test => `${document}: there is no test ${test}`),
  ...security
    .filter(path => !files.includes(path))
    .map(path => `${list}: there is no file ${path}`),
];
lost.forEach(line => console.error(line));
console.log(
  `${tests.length} tests in ${document}, ${security.length} files in ${list}.`,
);
process.exitCode = lost.length > 0 ? 1 : 0;
