export { identifyWorkload } from './identify';
export type { Workload } from './identify';
export { KnownWorkloads } from './KnownWorkloads';
