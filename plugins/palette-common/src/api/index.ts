export * from './catalogSummary';
export * from './checkSignals';
export * from './clusterHistory';
export * from './clusterReport';
export * from './evaluationOptions';
export * from './fleetClusters';
export * from './fleetFilters';
export * from './fleetSummary';
export type { PaletteApi } from './PaletteApi';
export * from './readFailures';
export * from './setupProblems';
export * from './annotations';
export * from './waivers';
export { isClusterResource } from './isClusterResource';
export * from './permissions';
export { PaletteClient } from './PaletteClient';
export { PaletteSetupError } from './PaletteSetupError';
export {
  deserializePaletteCatalog,
  serializePaletteCatalog,
} from './serializedCatalog';
export type { SerializedPaletteCatalog } from './serializedCatalog';
