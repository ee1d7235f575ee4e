/** A package in an app's `node_modules`, as Yarn resolved it. */
export interface InstalledPackage {
  /** Yarn's locator, such as `react@npm:18.3.1`. */
  readonly id: string;
  readonly name: string;
  readonly version: string;
  /** Whether it is a part of the app itself. */
  readonly isWorkspace: boolean;
  /** Locators of the packages that it depends on. */
  readonly dependencies: readonly string[];
}

/** The arguments of the command whose output `readInstalledPackages` takes. */
export const LIST_PACKAGES = 'yarn info --all --recursive --json';

/** Reads what `yarn info` prints: a line of JSON for each package. */
export function readInstalledPackages(
  printed: string,
): readonly InstalledPackage[] {
  return printed
    .split('\n')
    .filter(line => line.startsWith('{'))
    .map(line => {
      const { value, children } = JSON.parse(line);
      const id = withoutInstance(value);
      return {
        id,
        name: id.slice(0, id.indexOf('@', 1)),
        version: children.Version,
        isWorkspace: id.includes('@workspace:'),
        dependencies: (children.Dependencies ?? []).map(
          ({ locator }: { readonly locator: string }) =>
            withoutInstance(locator),
        ),
      };
    });
}

/** Yarn has one instance of a package for each set of its peers; the package is the same. */
function withoutInstance(locator: string): string {
  return locator.replace(/@virtual:[^#]*#/, '@');
}
