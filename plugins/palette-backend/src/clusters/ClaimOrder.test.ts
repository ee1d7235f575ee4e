import type { Entity } from '@backstage/catalog-model';
import { clusterResource, component } from '../__testUtils__/entities';
import { ClaimOrder, ownerOf } from './ClaimOrder';

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

describe('which entity stands for a cluster', () => {
  const order = new ClaimOrder([PLATFORM, SRE]);
  const sorted = (entities: readonly Entity[], holder?: string) =>
    names(order.sorted('prod', entities, holder));

  it('is the Resource of the name of the cluster, whoever else claims it', () => {
    const claim = owned(clusterResource('a-mine'), PLATFORM);

    expect(
      sorted([claim, clusterResource('prod')], 'resource:default/a-mine'),
    ).toEqual(['prod', 'a-mine']);
  });

  it('is no Component of the name of the cluster before a preferred owner', () => {
    expect(sorted([component('prod'), owned(component('b'), SRE)])).toEqual([
      'b',
      'prod',
    ]);
  });

  it('is then the one whose owner is preferred most', () => {
    expect(
      sorted(
        [
          clusterResource('a'),
          owned(clusterResource('b'), SRE),
          owned(component('c'), PLATFORM),
        ],
        'resource:default/a',
      ),
    ).toEqual(['c', 'b', 'a']);
  });

  it('is then the one that did so far', () => {
    const both = [clusterResource('a'), component('b')];

    expect(sorted(both, 'component:default/b')).toEqual(['b', 'a']);
  });

  it('is then a Resource, and the first by its reference', () => {
    expect(
      sorted([component('a'), clusterResource('c'), clusterResource('b')]),
    ).toEqual(['b', 'c', 'a']);
    expect(
      sorted([clusterResource('b'), clusterResource('c'), component('a')]),
    ).toEqual(['b', 'c', 'a']);
  });

  it('ranks the own Resource of any owner before every other claim', () => {
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
  it('is what the software catalog has found, not what the entity says', () => {
    expect(ownerOf(clusterResource('a'))).toBeUndefined();
    expect(
      ownerOf({
        ...clusterResource('a'),
        relations: [{ type: 'partOf', targetRef: 'system:default/portal' }],
      }),
    ).toBeUndefined();
    expect(ownerOf(owned(clusterResource('a'), SRE))).toBe(SRE);
  });
});
