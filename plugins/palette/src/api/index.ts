export { paletteApiRef } from './paletteApiRef';
export { signalApiRef, type SignalApi } from './signalApiRef';
