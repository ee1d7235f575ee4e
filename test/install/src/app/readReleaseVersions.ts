import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const MANIFESTS = [
  'package.json',
  'packages/app/package.json',
  'packages/backend/package.json',
];

/**
 * Reads the versions of Backstage's packages in a fresh app. `create-app` fetches a yarn.lock that pins them to one
 * release; without it, newer packages could be mixed in that do not fit.
 *
 * @returns the release's versions of the packages that a fresh app names; nothing where it has its yarn.lock
 */
export async function readReleaseVersions(
  folder: string,
): Promise<Readonly<Record<string, string>>> {
  const lock = await readFile(join(folder, 'yarn.lock'), 'utf8');
  if (lock.includes('@backstage/')) return {};
  const versions: Record<string, string> = {};
  for (const file of MANIFESTS) {
    const manifest = JSON.parse(await readFile(join(folder, file), 'utf8'));
    const ranges: Record<string, string> = {
      ...manifest.dependencies,
      ...manifest.devDependencies,
    };
    for (const [name, range] of Object.entries(ranges)) {
      if (name.startsWith('@backstage/')) {
        versions[name] = range.replace(/^\^/, '');
      }
    }
  }
  return versions;
}
