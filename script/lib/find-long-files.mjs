// Prints every committed source file that is longer than 300 lines. Generated files are exempt.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const mostLines = 300;
const isSource = path => /\.([cm]?[jt]sx?|sh)$/.test(path);
const isGenerated = path => /\.generated\.ts$/.test(path);

const files = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' })
  .split('\0')
  .filter(path => isSource(path) && !isGenerated(path) && existsSync(path))
  .map(path => ({
    path,
    lines: readFileSync(path, 'utf8').trimEnd().split('\n').length,
  }));
const tooLong = files.filter(({ lines }) => lines > mostLines);
for (const { path, lines } of tooLong) {
  console.log(`${path}: ${lines} lines; at most ${mostLines} are allowed`);
}
console.log(`${files.length} files, ${tooLong.length} too long.`);
process.exitCode = tooLong.length > 0 ? 1 : 0;
