export { ClusterApi } from './api/ClusterApi';
export { SimulatedKubernetesApi } from './api/SimulatedKubernetesApi';
export type { SimulatedKubernetesApiOptions } from './api/SimulatedKubernetesApi';
export { KeptAnswers } from './api/KeptAnswers';
export { ServedCluster } from './api/ServedCluster';
export type { ServeOptions } from './api/ServedCluster';
export type { TlsOptions } from './api/ClusterPort';
export { collectBundle, printList } from './bundle/collectBundle';
export type { BundleFile, SupportBundle } from './bundle/collectBundle';
export { packArchive, packBundle } from './bundle/packBundle';
export { SimulatedCluster } from './cluster/SimulatedCluster';
export type { SimulatedClusterOptions } from './cluster/SimulatedCluster';
export type { TokenRule } from './cluster/ClusterAccess';
export type { Fault, FaultScope } from './cluster/ClusterFaults';
export type { RecordedRequest } from './cluster/RequestLog';
export { SimulatorControl } from './control/SimulatorControl';
export type { ControlRequest } from './control/controlRequest';
export { demoFleet } from './fleet/demoFleet';
export { demoPast } from './fleet/demoPast';
export type { PastCluster } from './fleet/demoPast';
export { loadCluster } from './fleet/loadCluster';
export type {
  KubernetesObject,
  Namespace,
  Pod,
} from './objects/kubernetesObjects';
export { POD_STATES } from './objects/PodCondition';
export type { PodCondition, PodState } from './objects/PodCondition';
export { SeededNames } from './objects/SeededNames';
export { WorkloadBuilder } from './objects/WorkloadBuilder';
export { WORKLOAD_KINDS } from './objects/WorkloadSpec';
export type {
  ClusterNode,
  WorkloadKind,
  WorkloadSpec,
} from './objects/WorkloadSpec';
