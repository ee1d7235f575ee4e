export { evaluate } from './evaluate';
export type { EvaluateOptions } from './evaluate';
export { looksPartial } from './partialListing';
export { allFindings, countedFindings } from './report/collectFindings';
export type { Findings } from './report/collectFindings';
export {
  compareStates,
  statesWorstFirst,
  verdictOf,
  verdictsWorstFirst,
  worstState,
} from './report/states';
export type * from './types';
