/**
 * The code that Node-side packages of Palette conformance share.
 *
 * @packageDocumentation
 */
export { loadPaletteCatalog } from './loadPaletteCatalog';
export { loadWaivers } from './loadWaivers';
export type { CatalogLocation } from './loadPaletteCatalog';
export { readCount } from './readCount';
export { readDurationMs } from './readDurationMs';
export {
  TRANSITIONS_TOPIC,
  type TransitionInEvent,
  type TransitionsEvent,
  type WaivedInEvent,
  type WaiverInTransition,
} from './transitionsEvent';
