export { ClusterReader } from './ClusterReader';
export type { ClusterReaderOptions, ReadOptions } from './ClusterReader';
export { namespacesOfInterest } from './listNamespacesOfInterest';
export { planReading } from './plan';
export type { ReadPlan } from './plan';
export { ReadError } from './ReadError';
export { retryDelayMs } from './retryDelay';
export type { Backoff } from './retryDelay';
export type {
  KubernetesFetch,
  KubernetesRequest,
  KubernetesResponse,
} from './types';
