/**
 * Selects the cluster type: `tenant`, `pcg`, `enterprise`, or `auto` to recognise it.
 *
 * @public
 */
export const CLUSTER_TYPE_ANNOTATION = 'spectrocloud.com/palette-cluster-type';

/**
 * Declares traits: `infrastructure=vsphere,proxy=yes`.
 *
 * @public
 */
export const TRAITS_ANNOTATION = 'spectrocloud.com/palette-traits';

/**
 * Says how strictly the cluster is held to the documentation: `adapted` (the default) or `documented`.
 *
 * @public
 */
export const STRICTNESS_ANNOTATION = 'spectrocloud.com/palette-strictness';

/**
 * Backstage's own annotation for the name of an entity's cluster.
 *
 * @public
 */
export const KUBERNETES_CLUSTER_ANNOTATION = 'backstage.io/kubernetes-cluster';

/**
 * Resource types whose `metadata.name` is the cluster's name where no annotation gives it.
 *
 * @public
 */
export const CLUSTER_RESOURCE_TYPES: readonly string[] = [
  'kubernetes-cluster',
  'spectrocloud-cluster',
];
