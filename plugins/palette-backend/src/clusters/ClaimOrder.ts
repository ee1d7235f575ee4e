import {
  RELATION_OWNED_BY,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import { isClusterResource } from 'backstage-plugin-palette-common';

/**
 * Which of several entities stands for a cluster: the Resource of the cluster's own name, then one whose owner the
 * configuration prefers, then the one that did so far. Registering an entity is not enough to take a cluster over.
 */
export class ClaimOrder {
  /** @param preferredOwners - entity references, the most preferred first */
  constructor(private readonly preferredOwners: readonly string[]) {}

  /**
   * Sorts entities that stand for one cluster, the one that counts first.
   *
   * @param holder - reference of the entity that counted so far
   */
  sorted(
    clusterName: string,
    entities: readonly Entity[],
    holder: string | undefined,
  ): readonly Entity[] {
    const keys = new Map(
      entities.map(entity => {
        const ref = stringifyEntityRef(entity);
        return [
          entity,
          [
            this.rank(clusterName, entity),
            Number(ref !== holder),
            Number(!isClusterResource(entity)),
            ref,
          ],
        ];
      }),
    );
    return [...entities].sort((a, b) => compare(keys.get(a), keys.get(b)));
  }

  /** What nobody can claim for themselves: 0 for the strongest. */
  rank(clusterName: string, entity: Entity): number {
    const isOwn =
      isClusterResource(entity) && entity.metadata.name === clusterName;
    const preferred = this.preferredOwners.indexOf(ownerOf(entity) ?? '');
    const least = this.preferredOwners.length;
    return (isOwn ? 0 : least + 1) + (preferred < 0 ? least : preferred);
  }
}

/** The owner that the software catalog has found, an entity reference. */
export function ownerOf(entity: Entity): string | undefined {
  return entity.relations?.find(({ type }) => type === RELATION_OWNED_BY)
    ?.targetRef;
}

function compare(
  a: readonly (number | string)[] = [],
  b: readonly (number | string)[] = [],
): number {
  const i = a.findIndex((value, place) => value !== b[place]);
  if (i < 0) {
    return 0;
  }
  return a[i] < b[i] ? -1 : 1;
}
