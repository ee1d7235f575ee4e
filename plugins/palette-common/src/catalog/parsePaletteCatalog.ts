import { applyOverlays } from './applyOverlays';
import { clusterTypeFileSchema } from './clusterTypeSchema';
import { companionsFileSchema } from './companionsSchema';
import type { CatalogFile, CatalogFiles } from './CatalogFiles';
import { healthFileSchema } from './healthSchema';
import { clusterTypes } from './kinds';
import { overlayFileSchema } from './overlaySchema';
import { refuseCatalog } from './refuseCatalog';
import { toClusterType } from './toClusterType';
import { toCompanions } from './toCompanions';
import { toHealthRules } from './toHealthRules';
import { toTraits } from './toTraits';
import { toKnownTrouble } from './toKnownTrouble';
import { traitsFileSchema } from './traitsSchema';
import { troublesFileSchema } from './troublesSchema';
import type { PaletteCatalog } from './PaletteCatalog';
import { validate } from './validate';
import { verifyReferences } from './verifyReferences';
import { verifyTrouble, verifyTroubles } from './verifyTroubles';

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
 * @param overlays - files of the portal's owner, in the order in which they apply
 * @throws Error naming file, path and reason of everything that is wrong.
 *
 * @public
 */
export function parsePaletteCatalog(
  files: CatalogFiles,
  overlays: readonly CatalogFile[] = [],
): PaletteCatalog {
  validate(files, overlays);
  const shipped = troublesFileSchema.parse(files.troubles.content).troubles;
  const applied = applyOverlays(
    shipped,
    overlays.map(({ file, content }) => ({
      file,
      content: overlayFileSchema.parse(content),
    })),
  );
  const catalog: PaletteCatalog = {
    clusterTypes: toClusterTypes(files.clusterTypes),
    ...toTraits(traitsFileSchema.parse(files.traits.content)),
    ...toCompanions(companionsFileSchema.parse(files.companions.content)),
    health: toHealthRules(healthFileSchema.parse(files.health.content)),
    troubles: applied.troubles.map(toKnownTrouble),
    overlays: applied.overlays,
  };
  refuseCatalog([
    ...verifyReferences(catalog, files),
    ...verifyTroubles(files.troubles.file, shipped, catalog),
    ...applied.reasons,
    ...applied.touched.flatMap(([at, trouble]) =>
      verifyTrouble(at, trouble, catalog),
    ),
  ]);
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
