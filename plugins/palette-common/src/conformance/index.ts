export { evaluate } from './evaluate';
export type { EvaluateOptions } from './evaluate';
export { detectPartialListing } from './partialListing';
export {
  collectFindings,
  collectCountedFindings,
} from './report/collectFindings';
export type { Findings } from './report/collectFindings';
export {
  compareStates,
  statesWorstFirst,
  decideVerdict,
  verdictsWorstFirst,
  findWorstState,
} from './report/states';
export type * from './types';
