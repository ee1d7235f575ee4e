export { paletteApiRef } from './paletteApiRef';
