import {
  RELATION_OWNED_BY,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import { isClusterResource } from 'backstage-plugin-palette-common';

/**
 * Decides which of several entities stands for a cluster: the Resource with the cluster's own name; then an entity whose
 * owner the configuration prefers; then the entity that stood for it so far. Registering an entity is not enough to take
 * a cluster over.
 */
export class ClaimOrder {
  readonly #preferredOwners: readonly string[];

  /** @param preferredOwners - entity references, the most preferred first */
  constructor(preferredOwners: readonly string[]) {
    this.#preferredOwners = preferredOwners;
  }

  /**
   * Sorts entities that stand for one cluster, the one that counts first.
   *
   * @param holder - reference of the entity that counted so far
   */
  sort(
    clusterName: string,
    entities: readonly Entity[],
    holder: string | undefined,
  ): readonly Entity[] {
    return entities
      .map(entity => {
        const ref = stringifyEntityRef(entity);
        const key = [
          this.rank(clusterName, entity),
          Number(ref !== holder),
          Number(!isClusterResource(entity)),
          ref,
        ];
        return { entity, key };
      })
      .sort((a, b) => compareKeys(a.key, b.key))
      .map(({ entity }) => entity);
  }

  /** Ranks an entity by facts that its author cannot choose; 0 is the strongest. */
  rank(clusterName: string, entity: Entity): number {
    const isOwn =
      isClusterResource(entity) && entity.metadata.name === clusterName;
    const owner = findOwner(entity);
    const preferred = this.#preferredOwners.findIndex(other => other === owner);
    const least = this.#preferredOwners.length;
    return (isOwn ? 0 : least + 1) + (preferred < 0 ? least : preferred);
  }
}

/** The owner that the software catalog has found, an entity reference. */
export function findOwner(entity: Entity): string | undefined {
  return entity.relations?.find(({ type }) => type === RELATION_OWNED_BY)
    ?.targetRef;
}

function compareKeys(
  a: readonly (number | string)[],
  b: readonly (number | string)[],
): number {
  const i = a.findIndex((value, place) => value !== b[place]);
  // Stryker disable next-line ConditionalExpression,BlockStatement: entities of one reference are one, in any order
  if (i < 0) {
    return 0;
  }
  // Stryker disable next-line EqualityOperator: here they differ
  return a[i] < b[i] ? -1 : 1;
}
