import { ApiEvent, printTimestamp } from './kubernetesObjects';
import { SeededNames } from './SeededNames';
import { WorkloadSpec } from './WorkloadSpec';

/** Since when a controller has failed to make pods, ms before now. */
const FAILING_FOR_MS = 2_700_000;
/** It tries again within this time, ms. */
const REPEATED_WITHIN_MS = 60_000;

/** Why the controller of a workload without pods makes none: a quota. A static or bare pod has no controller. */
export function listRemovedEvents(
  { namespace, name, kind }: WorkloadSpec,
  names: SeededNames,
  now: Date,
): readonly ApiEvent[] {
  const controller = findController({ namespace, name, kind }, names);
  if (!controller) return [];
  const key = `event/${controller.kind}/${namespace}/${controller.name}`;
  const component = `${controller.kind.toLowerCase()}-controller`;
  const first = printTimestamp(new Date(now.getTime() - FAILING_FOR_MS));
  const last = now.getTime() - names.number(key, REPEATED_WITHIN_MS);
  return [
    {
      metadata: {
        name: `${controller.name}.${names.hex(key, 16)}`,
        namespace,
        uid: names.uid(key),
        resourceVersion: '1',
        creationTimestamp: first,
      },
      involvedObject: {
        kind: controller.kind,
        namespace,
        name: controller.name,
        uid: names.uid(`${controller.kind}/${namespace}/${controller.name}`),
        apiVersion: 'apps/v1',
        resourceVersion: '1',
      },
      reason: 'FailedCreate',
      message: `Error creating: pods "${controller.name}-" is forbidden: exceeded quota: pods, requested: pods=1, used: pods=10, limited: pods=10`,
      source: { component },
      firstTimestamp: first,
      lastTimestamp: printTimestamp(new Date(last)),
      count: 18,
      type: 'Warning',
      eventTime: null,
      reportingComponent: component,
      reportingInstance: '',
    },
  ];
}

function findController(
  { namespace, name, kind }: Pick<WorkloadSpec, 'namespace' | 'name' | 'kind'>,
  names: SeededNames,
): { readonly kind: string; readonly name: string } | undefined {
  switch (kind) {
    case 'Deployment':
      return {
        kind: 'ReplicaSet',
        name: `${name}-${names.templateHash(`${namespace}/${name}`)}`,
      };
    case 'StatefulSet':
    case 'DaemonSet':
      return { kind, name };
    default:
      return undefined;
  }
}
