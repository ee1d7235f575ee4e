import { parseDocument } from 'yaml';
import type { FreshApp } from './FreshApp';

/** Which versions of Backstage's packages a fresh app gets. */
export const RELEASES = {
  oldest: 'the release that create-app writes',
  newest: 'the latest version of each package',
} as const;

export type BackstageRelease = keyof typeof RELEASES;

/** Corrections of a release appear within this time, the next release does not. */
const CORRECTIONS_DAYS = 14;
const DAY_MS = 24 * 60 * 60_000;
const SETTINGS = '.yarnrc.yml';

/** Installs the dependencies of a fresh app, with Backstage's packages of one release. */
export async function installRelease(
  app: FreshApp,
  release: BackstageRelease,
): Promise<void> {
  if (release === 'newest') {
    await app.run('yarn up @backstage/*');
    return;
  }
  const settings = await app.read(SETTINGS);
  const age = Date.now() - (await app.readReleaseTime());
  await app.write(SETTINGS, limitAge(settings, age));
  await app.run('yarn install');
  await app.write(SETTINGS, settings);
}

/**
 * Makes Yarn take Backstage's packages as they were soon after a release: an app of that time has them in its yarn.lock.
 *
 * @param settings - the text of `.yarnrc.yml`
 * @param age - of the release, in ms
 */
export function limitAge(settings: string, age: number): string {
  const document = parseDocument(settings);
  const days = Math.max(0, Math.floor(age / DAY_MS) - CORRECTIONS_DAYS);
  document.set('npmMinimalAgeGate', `${days}d`);
  // Packages of others may have any age.
  document.set('npmPreapprovedPackages', ['*', '@!(backstage)/*']);
  return document.toString();
}
