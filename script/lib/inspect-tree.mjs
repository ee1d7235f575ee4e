// Checks the committed files: no host of a package registry, no path of a machine, no large or binary files but the
// pictures of the documents, and a README in every package.
import { execFileSync } from 'node:child_process';
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { listWorkspaces } from './workspaces.mjs';

const largestBytes = 500 * 1024;
const lockFile = 'yarn.lock';
const isPicture = path => /^docs\/.*\.(png|jpe?g|webp|gif)$/.test(path);

// In parts, so that this file passes its own check.
const registryHosts = [
  ['registry', 'npmjs', 'org'],
  ['registry', 'yarnpkg', 'com'],
  ['npm', 'pkg', 'github', 'com'],
].map(parts => parts.join('.'));
const otherTraces = ['__archive' + 'Url'];
const machinePath = /(?<![\w./-])\/(home|Users|root|tmp|work)\/[\w.]/;
const ownPaths = [process.cwd(), homedir()].filter(path => path.length > 5);

const findLineFaults = line => [
  ...[...registryHosts, ...otherTraces]
    .filter(text => line.includes(text))
    .map(text => `names a package registry (${text})`),
  ...(machinePath.test(line) || ownPaths.some(path => line.includes(path))
    ? [`names a path of one machine: ${line.trim().slice(0, 120)}`]
    : []),
];

const findFaults = path => {
  const content = readFileSync(path);
  if (isPicture(path)) {
    return content.length > largestBytes ? [`${path}: larger than 500 KB`] : [];
  }
  if (content.includes(0)) {
    return [`${path}: binary`];
  }
  const size =
    content.length > largestBytes && path !== lockFile
      ? [`${path}: larger than 500 KB`]
      : [];
  const lines = content
    .toString('utf8')
    .split('\n')
    .flatMap((line, index) =>
      findLineFaults(line).map(fault => `${path}:${index + 1}: ${fault}`),
    );
  return [...size, ...lines];
};

const paths = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' })
  .split('\0')
  .filter(path => path && existsSync(path) && lstatSync(path).isFile());
const faults = [
  ...paths.flatMap(findFaults),
  ...listWorkspaces()
    .filter(({ folder }) => !existsSync(join(folder, 'README.md')))
    .map(({ folder }) => `${folder}: has no README.md`),
];
faults.forEach(fault => console.log(fault));
console.log(`${paths.length} files, ${faults.length} faults.`);
process.exitCode = faults.length > 0 ? 1 : 0;
