/**
 * The backend of Palette conformance: serves the Palette catalog and checks registered clusters against it.
 *
 * @packageDocumentation
 */
export { palettePlugin as default } from './plugin';
