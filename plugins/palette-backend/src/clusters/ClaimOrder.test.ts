import type { Entity } from '@backstage/catalog-model';
import { clusterResource, component } from '../__testUtils__/entities';
import { ClaimOrder, findOwner } from './ClaimOrder';

const owned = (entity: Entity, owner: string): Entity => ({
  ...entity,
  relations: [
    { type: 'partOf', targetRef: 'system:default/portal' },
    { type: 'ownedBy', targetRef: owner },
  ],
});
const names = (entities: readonly Entity[]) =>
  entities.map(entity => entity.metadata.name);

const PLATFORM = 'group:default/platform';
const SRE = 'group:default/sre';

describe('the entity that stands for a cluster', () => {
  const order = new ClaimOrder([PLATFORM, SRE]);
  const sort = (entities: readonly Entity[], holder?: string) =>
    names(order.sort('prod', entities, holder));

  it("is the Resource with the cluster's name, whatever else claims the cluster", () => {
    const claim = owned(clusterResource('a-mine'), PLATFORM);

    expect(
      sort([claim, clusterResource('prod')], 'resource:default/a-mine'),
    ).toEqual(['prod', 'a-mine']);
  });

  it("is a preferred owner's rather than a Component with the cluster's name", () => {
    expect(sort([component('prod'), owned(component('b'), SRE)])).toEqual([
      'b',
      'prod',
    ]);
  });

  it('is, among preferred owners, that of the most preferred', () => {
    expect(
      sort(
        [
          clusterResource('a'),
          owned(clusterResource('b'), SRE),
          owned(component('c'), PLATFORM),
        ],
        'resource:default/a',
      ),
    ).toEqual(['c', 'b', 'a']);
  });

  it('is otherwise the one that stood for it so far', () => {
    const both = [clusterResource('a'), component('b')];

    expect(sort(both, 'component:default/b')).toEqual(['b', 'a']);
  });

  it('is otherwise a Resource, the first by its reference', () => {
    expect(
      sort([component('a'), clusterResource('c'), clusterResource('b')]),
    ).toEqual(['b', 'c', 'a']);
    expect(
      sort([clusterResource('b'), clusterResource('c'), component('a')]),
    ).toEqual(['b', 'c', 'a']);
  });

  it("is the Resource with the cluster's name before every other claim, whatever its owner", () => {
    const rank = (entity: Entity) => order.rank('prod', entity);

    expect([
      rank(owned(clusterResource('prod'), PLATFORM)),
      rank(owned(clusterResource('prod'), SRE)),
      rank(clusterResource('prod')),
      rank(owned(clusterResource('a'), PLATFORM)),
      rank(owned(component('prod'), SRE)),
      rank(owned(component('prod'), 'group:default/other')),
    ]).toEqual([0, 1, 2, 3, 4, 5]);
  });
});

describe('the owner of an entity', () => {
  it('is the one that the software catalog has found, not the one that the entity states', () => {
    expect(findOwner(clusterResource('a'))).toBeUndefined();
    expect(
      findOwner({
        ...clusterResource('a'),
        relations: [{ type: 'partOf', targetRef: 'system:default/portal' }],
      }),
    ).toBeUndefined();
    expect(findOwner(owned(clusterResource('a'), SRE))).toBe(SRE);
  });
});
