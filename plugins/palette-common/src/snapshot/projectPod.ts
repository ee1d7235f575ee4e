import { isInitializing, findPodReason, findStateReason } from './podReason';
import {
  findCondition,
  MIRROR_ANNOTATION,
  podSchema,
  listSidecars,
  type ContainerStatus,
  type Pod,
} from './podSchema';
import type { SnapshotContainer, SnapshotPod } from './Snapshot';

const phases = [
  'Pending',
  'Running',
  'Succeeded',
  'Failed',
  'Unknown',
] as const;

/**
 * Reduces a Kubernetes Pod to the parts that its identity and its health need.
 *
 * @throws ZodError where it is not the shape of a Pod.
 *
 * @public
 */
export function projectPod(object: unknown): SnapshotPod {
  const pod = podSchema.parse(object);
  const { metadata, spec, status } = pod;
  const owner = findOwner(pod);
  const mirror = metadata.annotations?.[MIRROR_ANNOTATION] !== undefined;
  const why = findPodReason(pod);
  const containers = listTroubledContainers(pod);
  return dropUndefined({
    namespace: metadata.namespace,
    name: metadata.name,
    owner,
    mirror: mirror || undefined,
    labels: pickLabels(pod, owner),
    phase: phases.find(p => p === status?.phase) ?? 'Unknown',
    ready: findCondition(pod, 'Ready')?.status === 'True',
    reason: why?.reason,
    message: why?.message,
    ...countContainers(pod),
    createdAt: metadata.creationTimestamp ?? undefined,
    conditionSince: findNotReadySince(pod),
    deletedAt: metadata.deletionTimestamp ?? undefined,
    node: spec?.nodeName ?? undefined,
    containers: containers.length > 0 ? containers : undefined,
  });
}

function projectContainer(
  status: ContainerStatus,
  init: boolean,
): SnapshotContainer {
  const { name, ready, restartCount, state, lastState } = status;
  const now = findStateReason(state);
  const last = lastState?.terminated;
  const exitCode = state?.terminated?.exitCode ?? last?.exitCode;
  return {
    name,
    init,
    ready,
    restarts: restartCount,
    ...(now && { reason: now.reason }),
    ...(now?.message && { message: now.message }),
    ...(exitCode !== undefined && { exitCode }),
    ...(last?.finishedAt && { lastFailedAt: last.finishedAt }),
    ...(last?.reason && { lastReason: last.reason }),
  };
}

function listTroubledContainers(pod: Pod): readonly SnapshotContainer[] {
  const { initContainerStatuses, containerStatuses, phase } = pod.status ?? {};
  if (phase === 'Succeeded') {
    return [];
  }
  const sidecars = listSidecars(pod);
  return [
    ...(initContainerStatuses ?? [])
      .filter(s => s.state?.terminated?.exitCode !== 0)
      .filter(s => !(sidecars.has(s.name) ? s.ready : s.started))
      .map(s => projectContainer(s, true)),
    ...(containerStatuses ?? [])
      .filter(s => !s.ready || s.restartCount > 0)
      .map(s => projectContainer(s, false)),
  ];
}

// Counts as kubectl does: sidecars among the containers, other init containers only while the pod waits for them.
function countContainers(pod: Pod) {
  const { initContainerStatuses, containerStatuses } = pod.status ?? {};
  const sidecars = listSidecars(pod);
  const inits = initContainerStatuses ?? [];
  const others = containerStatuses ?? [];
  const runOn = [...inits.filter(s => sidecars.has(s.name)), ...others];
  const counted = isInitializing(pod) ? inits : runOn;
  return {
    containersReady: runOn.filter(s => s.ready).length,
    containersTotal:
      sidecars.size + (pod.spec?.containers?.length ?? others.length),
    restarts: counted.reduce((sum, s) => sum + s.restartCount, 0),
    restartedAt: counted
      .map(s => s.lastState?.terminated?.finishedAt)
      .filter(at => typeof at === 'string')
      .sort()
      .pop(),
  };
}

function dropUndefined<T extends object>(values: T): T {
  return Object.fromEntries(
    Object.entries(values).filter(([, v]) => v !== undefined && v !== null),
  ) as T;
}

// A Deployment names its ReplicaSets after itself and the template hash that it labels their pods with.
function findOwner({ metadata }: Pod): SnapshotPod['owner'] {
  const controller = metadata.ownerReferences?.find(o => o.controller);
  if (!controller) {
    return undefined;
  }
  const { kind, name } = controller;
  const end = `-${metadata.labels?.['pod-template-hash'] ?? ''}`;
  return kind === 'ReplicaSet' && end.length > 1 && name.endsWith(end)
    ? { kind: 'Deployment', name: name.slice(0, -end.length) }
    : { kind, name };
}

// Labels are needed only where the owner does not identify the workload.
function pickLabels(
  { metadata }: Pod,
  owner: SnapshotPod['owner'],
): SnapshotPod['labels'] {
  const known = metadata.labels;
  if (owner && owner.kind !== 'ReplicaSet') {
    return undefined;
  }
  const labels = dropUndefined({
    podTemplateHash: known?.['pod-template-hash'],
    ...(!owner && {
      controllerRevisionHash: known?.['controller-revision-hash'],
      jobName: known?.['batch.kubernetes.io/job-name'] ?? known?.['job-name'],
      statefulSetPodName: known?.['statefulset.kubernetes.io/pod-name'],
    }),
  });
  return Object.keys(labels).length > 0 ? labels : undefined;
}

function findNotReadySince(pod: Pod): string | undefined {
  const scheduled = findCondition(pod, 'PodScheduled');
  const ready = findCondition(pod, 'Ready');
  const condition = scheduled?.status === 'False' ? scheduled : ready;
  return condition && condition.status !== 'True'
    ? condition.lastTransitionTime ?? undefined
    : undefined;
}
