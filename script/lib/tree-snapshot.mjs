// tree-snapshot.mjs take FILE: remembers a digest of every file that git tracks or would track.
// tree-snapshot.mjs compare FILE: prints the files that have changed since; exits with 1 if there are any.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, writeFileSync } from 'node:fs';

const digests = () => {
  const paths = execFileSync(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
    { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  return Object.fromEntries(
    [...new Set(paths.split('\0'))]
      .filter(path => path && existsSync(path) && lstatSync(path).isFile())
      .map(path => [
        path,
        createHash('sha256').update(readFileSync(path)).digest('hex'),
      ]),
  );
};

const [action, file] = process.argv.slice(2);
if (action === 'take') {
  writeFileSync(file, JSON.stringify(digests()));
} else {
  const before = JSON.parse(readFileSync(file, 'utf8'));
  const after = digests();
  const paths = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const changed = paths.filter(path => before[path] !== after[path]).sort();
  changed.forEach(path => console.log(`changed: ${path}`));
  process.exitCode = changed.length > 0 ? 1 : 0;
}
