// docs/security.md names the test that holds each promise, and the mutation tests list the files that keep them. Each of
// these files exists.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { security } from '../../test/mutation/files.mjs';

const document = 'docs/security.md';
const files = globSync('{plugins,test}/**/*.{test,e2e}.{ts,tsx}', {
  exclude: path => /node_modules|^dist/.test(path.name ?? path),
}).map(path => `/${path}`);
const named = [
  ...readFileSync(document, 'utf8').matchAll(
    /`([\w/.-]+\.(?:test|e2e)\.tsx?)`/g,
  ),
].map(([, path]) => path);

const lost = [
  ...new Set(
    named.filter(name => !files.some(path => path.endsWith(`/${name}`))),
  ),
].map(name => `${document}: there is no test ${name}`);
lost.push(
  ...security
    .filter(path => !existsSync(path))
    .map(path => `test/mutation/files.mjs: there is no file ${path}`),
);
lost.forEach(line => console.error(line));
console.log(`${named.length} tests in ${document}.`);
process.exitCode = lost.length > 0 ? 1 : 0;
