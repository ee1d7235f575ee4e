import { clusterTypeFileSchema } from './clusterTypeSchema';
import { companionsFileSchema } from './companionsSchema';
import type { CatalogFiles } from './CatalogFiles';
import { healthFileSchema } from './healthSchema';
import { clusterTypes } from './kinds';
import { toClusterType } from './toClusterType';
import { toCompanions } from './toCompanions';
import { toHealthRules } from './toHealthRules';
import { toTraits } from './toTraits';
import { toTroubles } from './toTroubles';
import { traitsFileSchema } from './traitsSchema';
import { troublesFileSchema } from './troublesSchema';
import type { PaletteCatalog } from './PaletteCatalog';
import { validate } from './validate';
import { verifyReferences } from './verifyReferences';

/**
 * Validates the files of catalog-data and makes the Palette catalog of them.
 *
 * @example
 * ```ts
 * const read = async (file: string): Promise<CatalogFile> => ({
 *   file,
 *   content: parse(await readFile(join(directory, file), 'utf8')),
 * });
 * const catalog = parsePaletteCatalog({
 *   clusterTypes: {
 *     tenant: await read('tenant.yaml'),
 *     pcg: await read('pcg.yaml'),
 *     enterprise: await read('enterprise.yaml'),
 *   },
 *   traits: await read('traits.yaml'),
 *   companions: await read('companions.yaml'),
 *   health: await read('health.yaml'),
 *   troubles: await read('troubles.yaml'),
 * });
 * ```
 *
 * @param files - the files, already parsed from YAML
 * @throws Error naming file, path and reason of everything that is wrong.
 *
 * @public
 */
export function parsePaletteCatalog(files: CatalogFiles): PaletteCatalog {
  validate(files);
  const catalog: PaletteCatalog = {
    clusterTypes: toClusterTypes(files.clusterTypes),
    ...toTraits(traitsFileSchema.parse(files.traits.content)),
    ...toCompanions(companionsFileSchema.parse(files.companions.content)),
    health: toHealthRules(healthFileSchema.parse(files.health.content)),
    troubles: toTroubles(troublesFileSchema.parse(files.troubles.content)),
  };
  verifyReferences(catalog, files);
  return catalog;
}

function toClusterTypes(
  files: CatalogFiles['clusterTypes'],
): PaletteCatalog['clusterTypes'] {
  const entries = clusterTypes.map(
    type =>
      [
        type,
        toClusterType(clusterTypeFileSchema.parse(files[type].content)),
      ] as const,
  );
  return Object.fromEntries(entries) as PaletteCatalog['clusterTypes'];
}
