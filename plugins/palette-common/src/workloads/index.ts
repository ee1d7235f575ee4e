export { identifyWorkload } from './identifyWorkload';
export type { Workload } from './identifyWorkload';
export { KnownWorkloads } from './KnownWorkloads';
