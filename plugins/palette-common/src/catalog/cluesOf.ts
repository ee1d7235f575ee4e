import type { Clue, PaletteCatalog } from './types';

/** Every clue of the Palette catalog: what traits, and the clusters that a cluster hosts, are told by. */
export function cluesOf(catalog: PaletteCatalog): readonly Clue[] {
  const { own, hosted } = catalog.clusterNamespaces;
  const signs = catalog.traits.flatMap(t => [...t.signs, ...t.hints]);
  return [
    ...signs.flatMap(({ any, none }) => [...any, ...none]),
    ...own,
    ...hosted.flatMap(({ any, none, alone }) => [
      ...any,
      ...none,
      ...(alone?.none ?? []),
    ]),
  ];
}
