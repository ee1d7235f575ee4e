export type * from './PaletteCatalog';
export { clusterTypes, hostedKinds, presences, workloadKinds } from './kinds';
export { parsePaletteCatalog } from './parsePaletteCatalog';
export type { CatalogFile, CatalogFiles } from './CatalogFiles';
export { parseDeclaredTraits } from './parseDeclaredTraits';
export { NamePattern } from './NamePattern';
export { isPaletteUid } from './paletteUid';
