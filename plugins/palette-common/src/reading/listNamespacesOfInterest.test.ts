import type { Clue, PaletteCatalog } from '../catalog';
import { shippedCatalog } from '../__testUtils__/catalog';
import { smallCatalog } from '../__testUtils__/smallCatalog';
import { listNamespacesOfInterest } from './listNamespacesOfInterest';

const bare: PaletteCatalog = {
  ...smallCatalog([]),
  traits: [],
  clusterNamespaces: {
    ...shippedCatalog.clusterNamespaces,
    namespaces: [],
    alsoOf: [],
    own: [],
    ownMayBeAbsent: undefined,
    hosted: [],
  },
  clusterTypes: {
    ...shippedCatalog.clusterTypes,
    tenant: { ...shippedCatalog.clusterTypes.tenant, components: [] },
    pcg: { ...shippedCatalog.clusterTypes.pcg, components: [] },
    enterprise: { ...shippedCatalog.clusterTypes.enterprise, components: [] },
  },
};
const list = (part: Partial<PaletteCatalog>) =>
  listNamespacesOfInterest({ ...bare, ...part }).map(({ pattern }) => pattern);
const [companion] = shippedCatalog.companions;
const [component] = shippedCatalog.clusterTypes.tenant.components;
const [trait] = shippedCatalog.traits;
const { clusterNamespaces } = bare;
const clue = { workloads: ['agent'], namespaces: ['shop'] };

describe('namespaces of interest', () => {
  it('are none of a catalog that has none', () => {
    expect(list({})).toEqual([]);
  });

  it.each(['tenant', 'pcg', 'enterprise'] as const)(
    'are where a component of %s clusters may be',
    type => {
      const components = [
        { ...component, homes: ['shop', 'b'], alsoIn: ['a'] },
      ];
      const clusterTypes = {
        ...bare.clusterTypes,
        [type]: { ...bare.clusterTypes[type], components },
      };
      expect(list({ clusterTypes })).toEqual(['a', 'b', 'shop']);
    },
  );

  it.each<[string, Partial<PaletteCatalog>]>([
    [
      'a companion may be',
      { companions: [{ ...companion, namespaces: ['shop'] }] },
    ],
    ['Palette’s own products are', { palettesOwn: ['shop'] }],
    [
      'the cluster’s own components are',
      { clusterNamespaces: { ...clusterNamespaces, namespaces: ['shop'] } },
    ],
    [
      'a cluster’s own components may be as well',
      { clusterNamespaces: { ...clusterNamespaces, alsoOf: ['shop'] } },
    ],
    [
      'a sign of a trait is',
      {
        traits: [
          {
            ...trait,
            signs: [{ value: 'x', any: [clue], none: [], when: {} }],
            hints: [],
          },
        ],
      },
    ],
    [
      'a clue to the cluster’s own namespace is',
      { clusterNamespaces: { ...clusterNamespaces, own: [clue] } },
    ],
    [
      'a clue to that the only one is the cluster’s own is',
      {
        clusterNamespaces: {
          ...clusterNamespaces,
          ownMayBeAbsent: { when: {}, none: [clue] },
        },
      },
    ],
  ])('are where %s', (_, part) => {
    expect(list(part)).toEqual(['shop']);
  });

  it('are none for a clue to a cluster that is hosted', () => {
    const hosted: Clue = { hosted: ['virtual'] };
    expect(
      list({ clusterNamespaces: { ...clusterNamespaces, own: [hosted] } }),
    ).toEqual([]);
  });
});
