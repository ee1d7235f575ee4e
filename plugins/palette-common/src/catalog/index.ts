export type * from './types';
export { clusterTypes, hostedKinds, presences, workloadKinds } from './kinds';
export { parsePaletteCatalog } from './parsePaletteCatalog';
export type { CatalogFile, CatalogFiles } from './files';
export { parseDeclaredTraits } from './parseDeclaredTraits';
export { NamePattern } from './NamePattern';
export { isPaletteUid } from './paletteUid';
