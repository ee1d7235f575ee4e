import type { Clue, PaletteCatalog } from './PaletteCatalog';

/** Every clue of the Palette catalog: those to traits, and those to the clusters that a cluster hosts. */
export function collectClues(catalog: PaletteCatalog): readonly Clue[] {
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
