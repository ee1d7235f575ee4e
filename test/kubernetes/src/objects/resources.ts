/** A kind of objects that the simulated API serves, as the API server describes it. */
export interface ResourceType {
  /** Empty for the core group. */
  readonly group: string;
  readonly version: string;
  readonly kind: string;
  readonly singular: string;
  readonly shortNames: readonly string[];
  readonly namespaced: boolean;
  /** What follows from workloads is computed when asked for, so that it cannot be watched. */
  readonly verbs: readonly string[];
}

const STORED = ['get', 'list', 'watch'] as const;
const COMPUTED = ['get', 'list'] as const;

/** The resources that are served, by the name that stands in a path. */
export const RESOURCES = {
  namespaces: {
    ...describe('', 'v1', 'Namespace', ['ns'], STORED),
    namespaced: false,
  },
  pods: describe('', 'v1', 'Pod', ['po'], STORED),
  configmaps: describe('', 'v1', 'ConfigMap', ['cm']),
  events: describe('', 'v1', 'Event', ['ev']),
  limitranges: describe('', 'v1', 'LimitRange', ['limits']),
  resourcequotas: describe('', 'v1', 'ResourceQuota', ['quota']),
  services: describe('', 'v1', 'Service', ['svc']),
  daemonsets: describe('apps', 'v1', 'DaemonSet', ['ds']),
  deployments: describe('apps', 'v1', 'Deployment', ['deploy']),
  replicasets: describe('apps', 'v1', 'ReplicaSet', ['rs']),
  statefulsets: describe('apps', 'v1', 'StatefulSet', ['sts']),
  horizontalpodautoscalers: describe(
    'autoscaling',
    'v2',
    'HorizontalPodAutoscaler',
    ['hpa'],
  ),
  cronjobs: describe('batch', 'v1', 'CronJob', ['cj']),
  jobs: describe('batch', 'v1', 'Job', []),
  ingresses: describe('networking.k8s.io', 'v1', 'Ingress', ['ing']),
} as const;

export type Resource = keyof typeof RESOURCES;

/** The resource of that name in that group and version; undefined where none is served. */
export function findResource(
  group: string,
  version: string,
  name: string,
): Resource | undefined {
  const type: ResourceType | undefined = Object.entries(RESOURCES).find(
    ([known]) => known === name,
  )?.[1];
  return type?.group === group && type.version === version
    ? (name as Resource)
    : undefined;
}

/** A resource with its group, as the API server's messages name it: `deployments.apps`. */
export function printResource(resource: Resource): string {
  const { group } = RESOURCES[resource];
  return group ? `${resource}.${group}` : resource;
}

/** The `apiVersion` of the resource's objects: `v1`, `apps/v1`. */
export function printApiVersion(resource: Resource): string {
  const { group, version } = RESOURCES[resource];
  return group ? `${group}/${version}` : version;
}

function describe(
  group: string,
  version: string,
  kind: string,
  shortNames: readonly string[],
  verbs: readonly string[] = COMPUTED,
): ResourceType {
  return {
    group,
    version,
    kind,
    singular: kind.toLowerCase(),
    shortNames,
    namespaced: true,
    verbs,
  };
}
