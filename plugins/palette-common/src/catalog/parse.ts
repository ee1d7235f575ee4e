import { clusterTypeFileSchema } from './clusterTypeSchema';
import { asArray } from './entries';
import type { CatalogFiles } from './files';
import { clusterTypes } from './kinds';
import { toClusterType } from './parseClusterType';
import {
  toClue,
  toClusterNamespaces,
  toHealthRules,
  toTrait,
} from './parseTraits';
import { traitsFileSchema } from './traitsSchema';
import type { ClusterType, ClusterTypeCatalog, PaletteCatalog } from './types';
import { validate } from './validate';
import { verifyReferences } from './verifyReferences';

/**
 * Validates the files of catalog-data and makes the Palette catalog of them.
 *
 * @throws Error naming file, path and reason of everything that is wrong.
 *
 * @public
 */
export function parsePaletteCatalog(files: CatalogFiles): PaletteCatalog {
  validate(files);
  const entries = clusterTypes.map(
    type =>
      [
        type,
        toClusterType(
          clusterTypeFileSchema.parse(files.clusterTypes[type].content),
        ),
      ] as const,
  );
  const {
    traits,
    clusterNamespaces,
    palettesOwn,
    companions,
    health,
    everyCluster = [],
  } = traitsFileSchema.parse(files.traits.content);
  const catalog: PaletteCatalog = {
    clusterTypes: Object.fromEntries(entries) as Record<
      ClusterType,
      ClusterTypeCatalog
    >,
    traits: traits.map(toTrait),
    clusterNamespaces: toClusterNamespaces(clusterNamespaces),
    palettesOwn,
    companions: companions.map(companion => ({
      name: companion.name,
      alsoNamed: companion.alsoNamed ?? [],
      kind: companion.kind,
      namespaces: asArray(companion.namespace),
      clusterTypes: companion.clusterTypes,
      summary: companion.summary,
      confidence: companion.confidence,
    })),
    health: toHealthRules(health),
    everyCluster: everyCluster.map(({ what, any }) => ({
      what,
      any: any.map(toClue),
    })),
  };
  verifyReferences(catalog, files);
  return catalog;
}
