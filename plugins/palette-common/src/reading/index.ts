export { ClusterReader } from './ClusterReader';
export type { ClusterReaderOptions } from './ClusterReader';
export type { ReadAgainOptions, Reading, ReadOptions } from './Reading';
export type { KeptReading } from './KeptReading';
export { listNamespacesOfInterest } from './listNamespacesOfInterest';
export { planReading } from './planReading';
export type { ReadPlan } from './planReading';
export { ReadError } from './ReadError';
export { calculateRetryDelayMs } from './calculateRetryDelay';
export type { Backoff } from './calculateRetryDelay';
export type {
  KubernetesFetch,
  KubernetesRequest,
  KubernetesResponse,
} from './KubernetesFetch';
