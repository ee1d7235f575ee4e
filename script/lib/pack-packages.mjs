// pack-packages.mjs FOLDER yes|no COUNTS: packs every package that is published into FOLDER, inspects the archives, and
// appends `passed failed skipped` to the file COUNTS, one for each package. "no" says that the build before it failed.
import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync } from 'node:fs';
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

const packAndInspect = ({ name, folder: cwd, manifest }) => {
  const archive = resolve(folder, `${name.replace(/\W+/g, '-')}.tgz`);
  compareTree('take');
  const packing = spawnSync('yarn', ['pack', '--out', archive], {
    cwd,
    encoding: 'utf8',
  });
  const leftovers = compareTree('compare').stdout.trim();
  const faults = leftovers ? [`packing left traces: ${leftovers}`] : [];
  if (packing.status !== 0) {
    return [...faults, `yarn pack failed:\n${packing.stdout}${packing.stderr}`];
  }
  return [
    ...faults,
    ...findArchiveFaults(readArchive(archive), manifest.files),
  ];
};

for (const workspace of listWorkspaces()) {
  if (!workspace.manifest.private) {
    const faults = [
      ...(built === 'yes' ? [] : ['yarn build failed, see above']),
      ...packAndInspect(workspace),
    ];
    console.log(
      `${workspace.name}: ${faults.length === 0 ? 'fit to install' : 'FAILED'}`,
    );
    faults.forEach(fault => console.log(`  ${fault}`));
    appendFileSync(countsFile, faults.length === 0 ? '1 0 0\n' : '0 1 0\n');
  }
}
