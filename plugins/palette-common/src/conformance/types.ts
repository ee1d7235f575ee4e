export type * from './report/Finding';
export type * from './report/Report';
export type { FindingState, PodState, Verdict } from './report/states';
