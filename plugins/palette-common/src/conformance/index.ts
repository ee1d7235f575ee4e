export { evaluate } from './evaluate';
export type { EvaluateOptions } from './evaluate';
export { isSettled } from './isSettled';
export { dateSentence, writeTime } from './datedSentence';
export { describeFindingInBrief, writeFindingInBrief } from './findingInBrief';
export type { FindingInBrief } from './findingInBrief';
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
export { listTroubleLinks } from './troubleLinks';
export type { TroubleLink } from './troubleLinks';
export { collectTroubledFindings } from './troubledFindings';
export { findTroubledContainer, findTroubledPod } from './troubledPod';
export type * from './types';
