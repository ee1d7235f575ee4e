import type { CompanionsFile } from './companionsSchema';
import { toArray } from './entries';
import type { PaletteCatalog } from './PaletteCatalog';

/** The companions, and Palette's own namespaces, from their file. */
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
