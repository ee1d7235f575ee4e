import type { Clue, PaletteCatalog } from './PaletteCatalog';

/** Collects every clue of the Palette catalog: to traits, and to the clusters that a cluster hosts. */
export function collectClues(catalog: PaletteCatalog): readonly Clue[] {
  const { own, ownMayBeAbsent, hosted } = catalog.clusterNamespaces;
  const signs = catalog.traits.flatMap(t => [...t.signs, ...t.hints]);
  return [
    ...signs.flatMap(({ any, none }) => [...any, ...none]),
    ...own,
    ...(ownMayBeAbsent?.none ?? []),
    ...hosted.flatMap(({ any, none, alone }) => [
      ...any,
      ...none,
      ...(alone?.none ?? []),
    ]),
  ];
}
