export { ClusterReader } from './ClusterReader';
export type { ClusterReaderOptions, ReadOptions } from './ClusterReader';
export { listNamespacesOfInterest } from './listNamespacesOfInterest';
export { planReading } from './plan';
export type { ReadPlan } from './plan';
export { ReadError } from './ReadError';
export { calculateRetryDelayMs } from './calculateRetryDelay';
export type { Backoff } from './calculateRetryDelay';
export type {
  KubernetesFetch,
  KubernetesRequest,
  KubernetesResponse,
} from './types';
