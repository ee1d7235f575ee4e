import type { PaletteCatalog } from 'backstage-plugin-palette-common';
import { useMemo } from 'react';
import { usePaletteTranslation } from '../translation';
import { ConditionWords } from './ConditionWords';
import { type ReferenceNamespace, listNamespaces } from './referenceCatalog';

/** The Palette catalog in the order and the words of this page. */
export interface ReferenceModel {
  readonly catalog: PaletteCatalog;
  readonly namespaces: readonly ReferenceNamespace[];
  readonly words: ConditionWords;
}

/** Makes the page's model of a catalog. */
export function useReferenceModel(catalog: PaletteCatalog): ReferenceModel {
  const { t } = usePaletteTranslation();
  return useMemo(
    () => ({
      catalog,
      namespaces: listNamespaces(catalog),
      words: new ConditionWords(catalog.traits, t),
    }),
    [catalog, t],
  );
}
