import type { ClusterType } from 'backstage-plugin-palette-common';
import { usePaletteTranslation } from '../translation';

/** Names cluster types in the reader's language: `Tenant and PCG`. */
export function useTypeNames() {
  const { t } = usePaletteTranslation();
  const nameType = (type: ClusterType) => t(`reference.type.${type}`);
  return {
    nameType,
    nameTypes: (types: readonly ClusterType[]) =>
      t('reference.types', { types: types.map(nameType) }),
  };
}
