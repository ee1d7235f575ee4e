import type { ClusterType } from 'backstage-plugin-palette-common';
import { usePaletteTranslation } from '../translation';

/** The short names of cluster types, in the reader's language: `Tenant and PCG`. */
export function useTypeNames() {
  const { t } = usePaletteTranslation();
  const nameOf = (type: ClusterType) => t(`reference.type.${type}`);
  return {
    nameOf,
    namesOf: (types: readonly ClusterType[]) =>
      t('reference.types', { types: types.map(nameOf) }),
  };
}
