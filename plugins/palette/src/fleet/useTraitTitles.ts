import { useApi } from '@backstage/core-plugin-api';
import { useMemo } from 'react';
import useAsync from 'react-use/esm/useAsync';
import { paletteApiRef } from '../api';

/** Names a value of a trait as people call it: `vsphere` is `vSphere`. */
export type NameTrait = (trait: string, value: string) => string;

/** Gives the names of traits' values from the Palette catalog; the value itself until they are known, or where they may not be. */
export function useTraitTitles(): NameTrait {
  const api = useApi(paletteApiRef);
  const { value: catalog } = useAsync(() => api.getCatalog(), [api]);
  return useMemo(() => {
    const titles = new Map(
      (catalog?.traits ?? []).flatMap(({ name, values }) =>
        values.map(({ value, title }) => [`${name}=${value}`, title] as const),
      ),
    );
    return (trait, value) => titles.get(`${trait}=${value}`) ?? value;
  }, [catalog]);
}
