import { PodCondition } from './PodCondition';

export const WORKLOAD_KINDS = [
  'Deployment',
  'DaemonSet',
  'StatefulSet',
  'Job',
  'CronJob',
  'StaticPod',
  'Pod',
] as const;

export type WorkloadKind = (typeof WORKLOAD_KINDS)[number];

/** One workload and the conditions of its pods. */
export interface WorkloadSpec {
  readonly namespace: string;
  readonly name: string;
  readonly kind: WorkloadKind;
  /** Default: one; for a DaemonSet one on each node, for static pods one on each control plane node. */
  readonly replicas?: number;
  /** Container names. Default: one, named after the workload. */
  readonly containers?: readonly string[];
  readonly initContainers?: readonly string[];
  /** Image repository and tag of every container. */
  readonly image?: string;
  /** Labels besides those that Kubernetes itself sets. */
  readonly labels?: Readonly<Record<string, string>>;
  /** The port of a Service in front of its pods. Default: no Service. */
  readonly port?: number;
  /** The host of an Ingress in front of that Service. Default: no Ingress. */
  readonly host?: string;
  /** The most replicas that a HorizontalPodAutoscaler gives it. Default: no autoscaler. */
  readonly maxReplicas?: number;
  /** The condition of its pods. Default: ready; for Jobs and CronJobs completed. */
  readonly condition?: PodCondition;
  /** Exceptions, by the pod's number from 0 (for a StatefulSet its ordinal). */
  readonly pods?: Readonly<Record<number, PodCondition>>;
  /** Age of the pods as kubectl prints it. Default: the cluster's. */
  readonly age?: string;
}

/** A node that pods run on. */
export interface ClusterNode {
  readonly name: string;
  readonly role: 'control-plane' | 'worker';
}
