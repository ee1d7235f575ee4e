import { mkdir, readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand } from '../processes/runCommand';

/** A package of this repository as it would be published. */
export interface Archive {
  readonly name: string;
  readonly version: string;
  readonly path: string;
}

/**
 * Packs what this repository publishes, after its build, with the inspections of `script/test`.
 *
 * @throws Error where a package cannot be installed
 */
export async function packArchives(
  repository: string,
  folder: string,
  log: string,
): Promise<readonly Archive[]> {
  await mkdir(folder);
  const counts = join(folder, 'counts');
  const printed = await runCommand(
    ['node', 'script/lib/pack-packages.mjs', folder, 'yes', counts],
    { cwd: repository, log },
  );
  const outcomes = (await readFile(counts, 'utf8')).trim().split('\n');
  if (outcomes.some(outcome => outcome !== '1 0 0')) throw new Error(printed);
  const files = (await readdir(folder)).filter(file => file.endsWith('.tgz'));
  return Promise.all(
    files.map(async file => {
      const path = join(folder, file);
      const manifest = await runCommand(
        ['tar', '-xzOf', path, 'package/package.json'],
        { cwd: folder, log },
      );
      const { name, version } = JSON.parse(manifest);
      return { name, version, path };
    }),
  );
}
