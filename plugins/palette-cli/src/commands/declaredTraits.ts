import {
  parseDeclaredTraits,
  type ClusterType,
  type DeclaredTraits,
  type PaletteCatalog,
} from 'backstage-plugin-palette-common';

/**
 * The traits that the options declare, the cluster type among them.
 *
 * @param options - `traits`: `name=value,…`
 * @throws InputError naming a trait or a value that there is not
 */
export function readDeclaredTraits(
  options: {
    readonly clusterType: ClusterType | 'auto';
    readonly traits?: string;
  },
  catalog: PaletteCatalog,
): DeclaredTraits {
  const { clusterType, traits = '' } = options;
  return {
    ...parseDeclaredTraits(traits, catalog),
    ...(clusterType !== 'auto' && { type: clusterType }),
  };
}
