import type { Entity } from '@backstage/catalog-model';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { clusterEntity } from '../../__testUtils__/entity';
import { findClusterRefs } from './findClusterRefs';
import { hasPaletteCard } from './hasPaletteCard';

function entity(
  kind: string,
  name: string,
  parts: readonly string[] = [],
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace: 'default' },
    relations: parts.map(targetRef => ({ type: 'hasPart', targetRef })),
  };
}

function cluster(name: string): Entity {
  return { ...clusterEntity, metadata: { name, namespace: 'default' } };
}

const shop = entity('System', 'shop', [
  'resource:default/east',
  'component:default/web',
  'resource:default/not-visible',
]);
const stock = entity('System', 'stock', [
  'resource:default/east',
  'resource:default/west',
  'domain:default/retail',
]);
const retail = entity('Domain', 'retail', [
  'system:default/shop',
  'system:default/stock',
]);
const catalogApi = catalogApiMock({
  entities: [
    retail,
    shop,
    stock,
    cluster('east'),
    cluster('west'),
    cluster('elsewhere'),
    entity('Component', 'web'),
  ],
});

describe('findClusterRefs', () => {
  it.each([
    ['a System', shop, ['resource:default/east']],
    [
      'a Domain once each, even if it is part of itself',
      retail,
      ['resource:default/east', 'resource:default/west'],
    ],
    ['an entity without parts', cluster('east'), []],
  ])('finds the clusters of %s', async (_, whole, refs) => {
    expect(await findClusterRefs(whole, catalogApi)).toEqual(refs);
  });
});

describe('hasPaletteCard', () => {
  it.each([
    [true, 'a cluster', cluster('east')],
    [true, 'an entity with parts', retail],
    [false, 'an entity without parts', entity('Component', 'web')],
    [false, 'an entity without relations', { ...retail, relations: undefined }],
  ])('is %s for %s', (expected, _, given) => {
    expect(hasPaletteCard(given)).toBe(expected);
  });
});
