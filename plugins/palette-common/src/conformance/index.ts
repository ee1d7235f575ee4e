export type * from './types';
export * from './severity';
export { evaluate } from './evaluate';
export type { EvaluateOptions } from './evaluate';
export type { Strictness } from './absence';
