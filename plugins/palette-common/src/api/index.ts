export * from './types';
export * from './annotations';
export * from './permissions';
export { PaletteClient } from './PaletteClient';
export { PaletteSetupError } from './PaletteSetupError';
