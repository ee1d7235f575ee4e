export type * from './types';
export { clusterTypes, hostedKinds, presences, workloadKinds } from './kinds';
export { parsePaletteCatalog } from './parse';
export type { CatalogFile, CatalogFiles } from './files';
export { parseDeclaredTraits } from './declaredTraits';
export { NamePattern, isPaletteUid } from './NamePattern';
