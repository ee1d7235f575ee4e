import { z } from 'zod';
import { printable } from './hostileText';
import type { SnapshotContainer, SnapshotPod } from './types';

// Fields of a whole pod that are looked at; the rest is dropped at once.
const containerState = z.object({
  waiting: z
    .object({ reason: z.string().optional(), message: z.string().optional() })
    .nullish(),
  running: z.object({ startedAt: z.string().nullish() }).nullish(),
  terminated: z
    .object({
      reason: z.string().optional(),
      message: z.string().optional(),
      exitCode: z.number().optional(),
      signal: z.number().optional(),
      finishedAt: z.string().nullish(),
    })
    .nullish(),
});

const containerStatus = z.object({
  name: z.string(),
  ready: z.boolean().default(false),
  started: z.boolean().nullish(),
  restartCount: z.number().default(0),
  state: containerState.nullish(),
  lastState: containerState.nullish(),
});
type ContainerStatus = z.infer<typeof containerStatus>;

const podSchema = z.object({
  metadata: z.object({
    name: z.string(),
    namespace: z.string(),
    creationTimestamp: z.string().nullish(),
    deletionTimestamp: z.string().nullish(),
    labels: z.record(z.string(), z.string()).nullish(),
    annotations: z.record(z.string(), z.string()).nullish(),
    ownerReferences: z
      .array(
        z.object({
          kind: z.string(),
          name: z.string(),
          controller: z.boolean().nullish(),
        }),
      )
      .nullish(),
  }),
  spec: z
    .object({
      nodeName: z.string().nullish(),
      containers: z.array(z.unknown()).nullish(),
      initContainers: z
        .array(
          z.object({ name: z.string(), restartPolicy: z.string().nullish() }),
        )
        .nullish(),
    })
    .nullish(),
  status: z
    .object({
      phase: z.string().nullish(),
      reason: z.string().nullish(),
      message: z.string().nullish(),
      conditions: z
        .array(
          z.object({
            type: z.string(),
            status: z.string(),
            reason: z.string().nullish(),
            message: z.string().nullish(),
            lastTransitionTime: z.string().nullish(),
          }),
        )
        .nullish(),
      containerStatuses: z.array(containerStatus).nullish(),
      initContainerStatuses: z.array(containerStatus).nullish(),
    })
    .nullish(),
});
type Pod = z.infer<typeof podSchema>;

interface Reason {
  readonly reason: string;
  readonly message?: string;
}

const reasonWith = (reason: string, message?: string | null): Reason => ({
  reason,
  ...(message && { message }),
});

function stateReason(state: ContainerStatus['state']): Reason | undefined {
  const { waiting, terminated } = state ?? {};
  if (waiting?.reason) {
    return reasonWith(waiting.reason, waiting.message);
  }
  if (!terminated) {
    return undefined;
  }
  const fallback = terminated.signal
    ? `Signal:${terminated.signal}`
    : `ExitCode:${terminated.exitCode ?? 0}`;
  return reasonWith(terminated.reason ?? fallback, terminated.message);
}

// The first init container that has not done its part, as `kubectl get pods` tells it.
function initReason(pod: Pod): Reason | undefined {
  const statuses = pod.status?.initContainerStatuses ?? [];
  const specs = pod.spec?.initContainers ?? [];
  const sidecars = new Set(
    specs.filter(c => c.restartPolicy === 'Always').map(c => c.name),
  );
  const at = statuses.findIndex(status =>
    sidecars.has(status.name)
      ? !status.started
      : status.state?.terminated?.exitCode !== 0,
  );
  if (at < 0) {
    return undefined;
  }
  const found = stateReason(statuses[at].state);
  return found && found.reason !== 'PodInitializing'
    ? reasonWith(`Init:${found.reason}`, found.message)
    : reasonWith(`Init:${at}/${Math.max(specs.length, statuses.length)}`);
}

function containerReason(pod: Pod): Reason | undefined {
  const statuses = pod.status?.containerStatuses ?? [];
  const reasons = statuses
    .map(status => stateReason(status.state))
    .filter(r => r !== undefined);
  // In a pod that runs on, a container that completed is no trouble.
  return reasons.find(r => r.reason !== 'Completed');
}

// In the order in which `kubectl get pods` decides what STATUS says.
function podReason(pod: Pod): Reason | undefined {
  const { status } = pod;
  if (status?.reason) {
    return reasonWith(status.reason, status.message);
  }
  if (status?.phase === 'Succeeded') {
    return undefined;
  }
  const scheduled = status?.conditions?.find(c => c.type === 'PodScheduled');
  if (scheduled?.status === 'False' && scheduled.reason) {
    return reasonWith(scheduled.reason, scheduled.message);
  }
  return initReason(pod) ?? containerReason(pod);
}

function projectContainer(
  status: ContainerStatus,
  init: boolean,
): SnapshotContainer {
  const { name, ready, restartCount, state, lastState } = status;
  const now = stateReason(state);
  const last = lastState?.terminated;
  const exitCode = state?.terminated?.exitCode ?? last?.exitCode;
  return {
    name,
    init,
    ready,
    restarts: restartCount,
    ...(now && { reason: now.reason }),
    ...(now?.message && { message: printable(now.message) }),
    ...(exitCode !== undefined && { exitCode }),
    ...(last?.finishedAt && { lastFailedAt: last.finishedAt }),
    ...(last?.reason && { lastReason: last.reason }),
  };
}

function troubledContainers(pod: Pod): readonly SnapshotContainer[] {
  const { initContainerStatuses, containerStatuses, phase } = pod.status ?? {};
  if (phase === 'Succeeded') {
    return [];
  }
  return [
    ...(initContainerStatuses ?? [])
      .filter(s => !s.started && s.state?.terminated?.exitCode !== 0)
      .map(s => projectContainer(s, true)),
    ...(containerStatuses ?? [])
      .filter(s => !s.ready || s.restartCount > 0)
      .map(s => projectContainer(s, false)),
  ];
}

const phases = [
  'Pending',
  'Running',
  'Succeeded',
  'Failed',
  'Unknown',
] as const;

function identityLabels(
  labels: Readonly<Record<string, string>>,
): SnapshotPod['labels'] {
  const found = Object.fromEntries(
    Object.entries({
      podTemplateHash: labels['pod-template-hash'],
      controllerRevisionHash: labels['controller-revision-hash'],
      jobName: labels['batch.kubernetes.io/job-name'] ?? labels['job-name'],
      statefulSetPodName: labels['statefulset.kubernetes.io/pod-name'],
    }).filter(([, value]) => value !== undefined),
  );
  return Object.keys(found).length > 0 ? found : undefined;
}

function defined<T extends object>(values: T): T {
  return Object.fromEntries(
    Object.entries(values).filter(([, v]) => v !== undefined && v !== null),
  ) as T;
}

/**
 * Reduces a Kubernetes Pod to what identity and health need.
 *
 * @throws ZodError where it is not the shape of a Pod.
 */
export function projectPod(object: unknown): SnapshotPod {
  const pod = podSchema.parse(object);
  const { metadata, spec, status } = pod;
  const owner = metadata.ownerReferences?.find(o => o.controller);
  const mirror =
    metadata.annotations?.['kubernetes.io/config.mirror'] !== undefined;
  const ready = status?.conditions?.find(c => c.type === 'Ready');
  const scheduled = status?.conditions?.find(c => c.type === 'PodScheduled');
  const why = podReason(pod);
  const statuses = status?.containerStatuses ?? [];
  const restartedAt = statuses
    .map(s => s.lastState?.terminated?.finishedAt)
    .filter(at => typeof at === 'string')
    .sort()
    .pop();
  const containers = troubledContainers(pod);
  return defined({
    namespace: metadata.namespace,
    name: metadata.name,
    owner: owner && { kind: owner.kind, name: owner.name },
    mirror: mirror || undefined,
    labels: identityLabels(metadata.labels ?? {}),
    phase: phases.find(p => p === status?.phase) ?? 'Unknown',
    ready: ready?.status === 'True',
    containersReady: statuses.filter(s => s.ready).length,
    containersTotal: spec?.containers?.length ?? statuses.length,
    reason: why?.reason,
    message: why?.message && printable(why.message),
    restarts: statuses.reduce((sum, s) => sum + s.restartCount, 0),
    restartedAt,
    createdAt: metadata.creationTimestamp ?? undefined,
    conditionSince:
      (scheduled?.status === 'False'
        ? scheduled.lastTransitionTime
        : ready?.lastTransitionTime) ?? undefined,
    deletedAt: metadata.deletionTimestamp ?? undefined,
    node: spec?.nodeName ?? undefined,
    containers: containers.length > 0 ? containers : undefined,
  });
}
