import type { CompanionsFile } from './companionsSchema';
import { toArray } from './entries';
import type { PaletteCatalog } from './PaletteCatalog';

/** Converts the file of the companions and of Palette's own namespaces. */
export function toCompanions(
  file: CompanionsFile,
): Pick<PaletteCatalog, 'companions' | 'palettesOwn'> {
  return {
    palettesOwn: file.palettesOwn,
    companions: file.companions.map(
      ({ namespace, alsoNamed = [], ...companion }) => ({
        ...companion,
        alsoNamed,
        namespaces: toArray(namespace),
      }),
    ),
  };
}
