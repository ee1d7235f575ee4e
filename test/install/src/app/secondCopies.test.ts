import {
  type InstalledPackage,
  readInstalledPackages,
} from './InstalledPackage';
import { findSecondCopies, refuseSecondCopies } from './secondCopies';

const OURS = ['palette', 'palette-common'];

/** Installed packages by `name version`, each with what it depends on. */
const install = (
  tree: Readonly<Record<string, readonly string[]>>,
): InstalledPackage[] =>
  Object.entries(tree).map(([id, dependencies]) => {
    const [name, version] = id.split(' ');
    return { id, name, version, isWorkspace: name === 'app', dependencies };
  });

const find = (tree: Readonly<Record<string, readonly string[]>>) =>
  findSecondCopies(install(tree), OURS);

describe('findSecondCopies', () => {
  it('finds none where our packages share the copy of the app', () => {
    expect(
      find({
        'app 0': ['@backstage/core 1.0.0', 'palette 0.1.0'],
        'palette 0.1.0': ['@backstage/core 1.0.0'],
        '@backstage/core 1.0.0': [],
      }),
    ).toEqual([]);
  });

  it('names who wants a version that the app has not', () => {
    expect(
      find({
        'app 0': ['@backstage/core 1.0.0', 'palette 0.1.0'],
        'palette 0.1.0': ['palette-common 0.1.0'],
        'palette-common 0.1.0': ['@backstage/core 2.0.0'],
        '@backstage/core 1.0.0': [],
        '@backstage/core 2.0.0': [],
      }),
    ).toEqual([
      {
        name: '@backstage/core',
        version: '2.0.0',
        ownVersions: ['1.0.0'],
        wantedBy: ['palette-common 0.1.0'],
      },
    ]);
  });

  it('finds a copy that comes with a package that only ours want', () => {
    expect(
      find({
        'app 0': ['@backstage/core 1.0.0', 'palette 0.1.0'],
        'palette 0.1.0': ['@backstage/extra 1.0.0'],
        '@backstage/extra 1.0.0': ['@backstage/core 2.0.0'],
        '@backstage/core 1.0.0': [],
        '@backstage/core 2.0.0': [],
      }),
    ).toEqual([
      expect.objectContaining({
        name: '@backstage/core',
        wantedBy: ['@backstage/extra 1.0.0'],
      }),
    ]);
  });

  it('leaves out copies that the app brings itself, also where ours want one of them', () => {
    expect(
      find({
        'app 0': ['@backstage/core 1.0.0', 'other 1.0.0', 'palette 0.1.0'],
        'other 1.0.0': ['@backstage/core 2.0.0'],
        'palette 0.1.0': ['@backstage/core 2.0.0'],
        '@backstage/core 1.0.0': [],
        '@backstage/core 2.0.0': [],
      }),
    ).toEqual([]);
  });

  it('leaves out packages that are not of Backstage, and those that the app has not', () => {
    expect(
      find({
        'app 0': ['yaml 1.0.0', 'palette 0.1.0'],
        'palette 0.1.0': ['yaml 2.0.0', '@backstage/extra 1.0.0'],
        'yaml 1.0.0': [],
        'yaml 2.0.0': [],
        '@backstage/extra 1.0.0': [],
      }),
    ).toEqual([]);
  });

  it('ends where packages depend on each other', () => {
    expect(
      find({
        'app 0': ['a 1'],
        'a 1': ['b 1'],
        'b 1': ['a 1'],
      }),
    ).toEqual([]);
  });
});

describe('refuseSecondCopies', () => {
  it('accepts none', () => {
    expect(() => refuseSecondCopies([])).not.toThrow();
  });

  it('names package, versions, who wants the copy and what to do', () => {
    expect(() =>
      refuseSecondCopies([
        {
          name: '@backstage/core',
          version: '2.0.0',
          ownVersions: ['1.0.0'],
          wantedBy: ['palette 0.1.0'],
        },
      ]),
    ).toThrow(
      /@backstage\/core: the app has 1\.0\.0, palette 0\.1\.0 brings 2\.0\.0\n.*peerDependencies/s,
    );
  });
});

describe('readInstalledPackages', () => {
  it('reads the lines of JSON, and takes all instances of a package for one', () => {
    const printed = [
      '➤ YN0000: a warning',
      '{"value":"app@workspace:packages/app","children":{"Version":"0.0.0","Dependencies":[{"descriptor":"@backstage/ui@virtual:12#npm:^1.0.0","locator":"@backstage/ui@virtual:12#npm:1.0.1"}]}}',
      '{"value":"@backstage/ui@npm:1.0.1","children":{"Instances":2,"Version":"1.0.1"}}',
    ].join('\n');
    expect(readInstalledPackages(printed)).toEqual([
      {
        id: 'app@workspace:packages/app',
        name: 'app',
        version: '0.0.0',
        isWorkspace: true,
        dependencies: ['@backstage/ui@npm:1.0.1'],
      },
      {
        id: '@backstage/ui@npm:1.0.1',
        name: '@backstage/ui',
        version: '1.0.1',
        isWorkspace: false,
        dependencies: [],
      },
    ]);
  });
});
