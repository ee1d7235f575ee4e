export type * from './types';
export * from './severity';
export { evaluate } from './evaluate';
export type { EvaluateOptions } from './evaluate';
export { looksPartial } from './looksPartial';
export type { PartialListing } from './looksPartial';
export type { Strictness } from './absence';
