import {
  type Entity,
  RELATION_HAS_PART,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import type { catalogApiRef } from '@backstage/plugin-catalog-react';
import { isPaletteClusterAvailable } from '../cluster/isPaletteClusterAvailable';

type CatalogApi = (typeof catalogApiRef)['T'];

const FIELDS = [
  'kind',
  'metadata.namespace',
  'metadata.name',
  'metadata.annotations',
  'spec.type',
  'relations',
];

/**
 * Finds the clusters that are parts of an entity, and of its parts: those of a System, or of a Domain's Systems.
 *
 * @returns entity references
 */
export async function findClusterRefs(
  entity: Entity,
  catalogApi: CatalogApi,
): Promise<string[]> {
  const seen = new Set([stringifyEntityRef(entity)]);
  const clusters: string[] = [];
  let level: readonly Entity[] = [entity];
  while (level.length > 0) {
    const unseen = new Set(
      level.flatMap(listParts).filter(ref => !seen.has(ref)),
    );
    unseen.forEach(ref => seen.add(ref));
    level = await readEntities([...unseen], catalogApi);
    clusters.push(
      ...level.filter(isPaletteClusterAvailable).map(stringifyEntityRef),
    );
  }
  return clusters;
}

function listParts({ relations = [] }: Entity): string[] {
  return relations
    .filter(({ type }) => type === RELATION_HAS_PART)
    .map(({ targetRef }) => targetRef);
}

async function readEntities(
  entityRefs: string[],
  catalogApi: CatalogApi,
): Promise<Entity[]> {
  if (entityRefs.length === 0) {
    return [];
  }
  const { items } = await catalogApi.getEntitiesByRefs({
    entityRefs,
    fields: FIELDS,
  });
  return items.filter(item => item !== undefined);
}
