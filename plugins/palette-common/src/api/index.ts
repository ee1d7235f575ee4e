export * from './types';
export * from './fleetTypes';
export * from './annotations';
export { isClusterResource } from './isClusterResource';
export * from './permissions';
export { PaletteClient } from './PaletteClient';
export { PaletteSetupError } from './PaletteSetupError';
export {
  deserializePaletteCatalog,
  serializePaletteCatalog,
} from './serializedCatalog';
export type { SerializedPaletteCatalog } from './serializedCatalog';
