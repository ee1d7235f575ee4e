/**
 * The kinds of workload a component can be; `StaticPod` is run by a node's kubelet itself.
 *
 * @public
 */
export const workloadKinds = [
  'Deployment',
  'DaemonSet',
  'StatefulSet',
  'Job',
  'CronJob',
  'StaticPod',
] as const;

/**
 * The kinds of cluster that Palette knows: a tenant's, a private cloud gateway, the management plane itself.
 *
 * @public
 */
export const clusterTypes = ['tenant', 'pcg', 'enterprise'] as const;

/**
 * Whether a component must be there, may be there, or comes and goes.
 *
 * @public
 */
export const presences = ['required', 'optional', 'transient'] as const;

/**
 * The kinds of hosted cluster: one that is being created, or a virtual one.
 *
 * @public
 */
export const hostedKinds = ['creating', 'virtual'] as const;

/**
 * One of {@link clusterTypes}.
 *
 * @public
 */
export type ClusterType = (typeof clusterTypes)[number];
/**
 * One of {@link workloadKinds}.
 *
 * @public
 */
export type WorkloadKind = (typeof workloadKinds)[number];
/**
 * One of {@link hostedKinds}.
 *
 * @public
 */
export type HostedKind = (typeof hostedKinds)[number];
/**
 * One of {@link presences}.
 *
 * @public
 */
export type Presence = (typeof presences)[number];
/**
 * `verified`: seen in public material; `judged`: our judgement.
 *
 * @public
 */
export type Confidence = 'verified' | 'judged';
