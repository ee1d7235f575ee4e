// pack-packages.mjs FOLDER yes|no COUNTS: packs every package that is published into FOLDER, inspects and tries the
// archives, and appends `passed failed skipped` to the file COUNTS, one for each package. "no": the build failed.
import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findArchiveFaults } from './archive-faults.mjs';
import { listWorkspaces } from './workspaces.mjs';

const [folder, built, countsFile] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const snapshot = join(folder, 'tree.json');

const compareTree = action =>
  spawnSync(
    process.execPath,
    ['script/lib/tree-snapshot.mjs', action, snapshot],
    {
      encoding: 'utf8',
    },
  );

const readArchive = archive => {
  const paths = execFileSync('tar', ['-tzf', archive], { encoding: 'utf8' })
    .split('\n')
    .filter(path => path && !path.endsWith('/'))
    .map(path => path.replace(/^package\//, ''));
  const manifest = JSON.parse(
    execFileSync('tar', ['-xzOf', archive, 'package/package.json'], {
      encoding: 'utf8',
    }),
  );
  return { manifest, paths };
};

// Extracted below node_modules, an archive finds what it depends on, and the other archives before the sources.
const installed = resolve('node_modules/.cache/palette-packed');

const extract = (name, archive) => {
  const target = join(installed, 'node_modules', name);
  mkdirSync(target, { recursive: true });
  execFileSync('tar', [
    ...['-xzf', archive, '-C', target],
    ...['--strip-components', '1'],
  ]);
};

const pack = ({ name, folder: cwd, manifest }) => {
  const archive = resolve(folder, `${name.replace(/\W+/g, '-')}.tgz`);
  compareTree('take');
  const packing = spawnSync('yarn', ['pack', '--out', archive], {
    cwd,
    encoding: 'utf8',
  });
  // If prepack fails, Yarn does not call postpack, which restores package.json.
  if (packing.status !== 0 && existsSync(join(cwd, 'package.json-prepack'))) {
    spawnSync('yarn', ['run', 'postpack'], { cwd });
  }
  const leftovers = compareTree('compare').stdout.trim();
  const faults = leftovers ? [`packing left traces: ${leftovers}`] : [];
  if (packing.status !== 0) {
    faults.push(`yarn pack failed:\n${packing.stdout}${packing.stderr}`);
    return { name, faults };
  }
  extract(name, archive);
  const packed = readArchive(archive);
  faults.push(...findArchiveFaults(packed, manifest.files));
  return { name, packed: packed.manifest, faults };
};

const run = (name, what, args) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: join(installed, 'node_modules', name),
    encoding: 'utf8',
  });
  return status === 0 ? [] : [`${what} fails:\n${stdout}${stderr}`];
};

// A library for Node can be loaded, a command can be asked for help; a frontend needs a bundler.
const tryOut = ({ name, packed }) => {
  if (!packed) {
    return [];
  }
  const role = packed.backstage?.role ?? '';
  const commands = Object.entries(packed.bin ?? {});
  if (commands.length > 0) {
    return commands.flatMap(([command, path]) =>
      run(name, `${command} --help`, [path, '--help']),
    );
  }
  return packed.main && !role.startsWith('frontend')
    ? run(name, 'loading it', ['-e', `require(${JSON.stringify(name)})`])
    : [];
};

rmSync(installed, { recursive: true, force: true });
const results = listWorkspaces()
  .filter(({ manifest }) => !manifest.private)
  .map(pack);
for (const result of results) {
  const faults = [
    ...(built === 'yes' ? [] : ['yarn build failed, see above']),
    ...result.faults,
    ...tryOut(result),
  ];
  console.log(
    `${result.name}: ${faults.length === 0 ? 'fit to install' : 'FAILED'}`,
  );
  faults.forEach(fault => console.log(`  ${fault}`));
  appendFileSync(countsFile, faults.length === 0 ? '1 0 0\n' : '0 1 0\n');
}
rmSync(installed, { recursive: true, force: true });
