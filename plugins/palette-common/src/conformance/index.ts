export type * from './types';
export * from './severity';
export { allFindings, countedFindings } from './allFindings';
export type { Findings } from './allFindings';
export { evaluate } from './evaluate';
export type { EvaluateOptions } from './evaluate';
export { looksPartial } from './looksPartial';
export type { PartialListing } from './looksPartial';
export type { Strictness } from './absence';
