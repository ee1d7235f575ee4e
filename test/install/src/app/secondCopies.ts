import type { InstalledPackage } from './InstalledPackage';

/** A version of a Backstage package that an app has, beside its own, only because of our packages. */
export interface SecondCopy {
  readonly name: string;
  readonly version: string;
  /** The versions that the app has without our packages. */
  readonly ownVersions: readonly string[];
  /** What depends on the second copy, as `name version`. */
  readonly wantedBy: readonly string[];
}

/**
 * Finds second copies of Backstage's packages. A package that nothing but ours brings is no second copy, and neither is
 * a version that the app brings itself.
 *
 * @param packages - all of the app's packages
 * @param ours - the names of our packages
 */
export function findSecondCopies(
  packages: readonly InstalledPackage[],
  ours: readonly string[],
): readonly SecondCopy[] {
  const own = findOwnPackages(packages, new Set(ours));
  return packages.flatMap(({ id, name, version }) => {
    const ownVersions = own
      .filter(candidate => candidate.name === name)
      .map(candidate => candidate.version);
    if (
      !name.startsWith('@backstage/') ||
      ownVersions.length === 0 ||
      ownVersions.includes(version)
    ) {
      return [];
    }
    const wantedBy = packages
      .filter(({ dependencies }) => dependencies.includes(id))
      .map(dependent => `${dependent.name} ${dependent.version}`);
    return [{ name, version, ownVersions, wantedBy }];
  });
}

/** @throws Error that names each second copy, who wants it and what to do */
export function refuseSecondCopies(copies: readonly SecondCopy[]): void {
  if (copies.length === 0) return;
  throw new Error(
    [
      "Our packages bring second copies of Backstage's packages:",
      ...copies.map(
        ({ name, version, ownVersions, wantedBy }) =>
          `  ${name}: the app has ${ownVersions.join(' and ')}, ` +
          `${wantedBy.join(' and ')} brings ${version}`,
      ),
      "A package.json of ours has to accept the app's version. A range of several releases belongs to its",
      'peerDependencies, because Yarn takes the newest version for a dependency, whatever the app has.',
    ].join('\n'),
  );
}

/** What the app has without our packages. */
function findOwnPackages(
  packages: readonly InstalledPackage[],
  ours: ReadonlySet<string>,
): readonly InstalledPackage[] {
  const byId = new Map(packages.map(found => [found.id, found]));
  const own = new Set<InstalledPackage>();
  const waiting = packages.filter(({ isWorkspace }) => isWorkspace);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (own.has(next) || ours.has(next.name)) continue;
    own.add(next);
    waiting.push(...next.dependencies.flatMap(id => byId.get(id) ?? []));
  }
  return [...own];
}
