import {
  ApiEvent,
  Container,
  ContainerStatus,
  Pod,
  printTimestamp,
} from './kubernetesObjects';
import { SeededNames } from './SeededNames';

/** The API server forgets events after an hour, ms. */
const TIME_TO_LIVE_MS = 3_600_000;
/** A trouble that goes on is reported again within this time, ms. */
const REPEATED_WITHIN_MS = 60_000;

interface Happening {
  readonly reason: string;
  readonly message: string;
  readonly type?: ApiEvent['type'];
  readonly component?: string;
  /** The container or init container that it concerns. */
  readonly fieldPath?: string;
  /** RFC 3339. */
  readonly first: string;
  /** Absent: it goes on. */
  readonly last?: string;
  readonly count?: number;
}

/** What the scheduler and the kubelet report of a pod, as far as it is not forgotten by `now`. */
export function listPodEvents(
  pod: Pod,
  names: SeededNames,
  now: Date,
): readonly ApiEvent[] {
  return [
    ...listFirstSteps(pod),
    ...listSchedulingTroubles(pod),
    ...listContainers(pod).flatMap(container => listTroubles(pod, container)),
    ...listEndings(pod),
  ]
    .map(happening => makeEvent(pod, happening, names, now))
    .filter(
      event =>
        now.getTime() - Date.parse(event.lastTimestamp) <= TIME_TO_LIVE_MS,
    );
}

interface ListedContainer {
  readonly container: Container;
  readonly status?: ContainerStatus;
  readonly fieldPath: string;
}

function listContainers({ spec, status }: Pod): readonly ListedContainer[] {
  const list = (
    containers: readonly Container[] = [],
    statuses: readonly ContainerStatus[] = [],
    path: string,
  ) =>
    containers.map((container, index) => ({
      container,
      status: statuses[index],
      fieldPath: `spec.${path}{${container.name}}`,
    }));
  return [
    ...list(
      spec.initContainers,
      status.initContainerStatuses,
      'initContainers',
    ),
    ...list(spec.containers, status.containerStatuses, 'containers'),
  ];
}

function listFirstSteps(pod: Pod): readonly Happening[] {
  const { metadata, spec } = pod;
  const at = metadata.creationTimestamp;
  if (!spec.nodeName) return [];
  const scheduled: Happening = {
    reason: 'Scheduled',
    message: `Successfully assigned ${metadata.namespace}/${metadata.name} to ${spec.nodeName}`,
    component: 'default-scheduler',
    first: at,
    last: at,
  };
  const started = listContainers(pod).filter(
    ({ status }) => status?.containerID !== undefined,
  );
  return [
    scheduled,
    ...started.flatMap(({ container, status, fieldPath }) => {
      const count = 1 + (status?.restartCount ?? 0);
      const step = { fieldPath, first: at, last: at, count };
      return [
        {
          ...step,
          reason: 'Pulled',
          message: `Container image "${container.image}" already present on machine`,
        },
        {
          ...step,
          reason: 'Created',
          message: `Created container: ${container.name}`,
        },
        {
          ...step,
          reason: 'Started',
          message: `Started container ${container.name}`,
        },
      ];
    }),
  ];
}

function listSchedulingTroubles({ status }: Pod): readonly Happening[] {
  return status.conditions
    .filter(({ reason }) => reason === 'Unschedulable')
    .map(({ message = '', lastTransitionTime }) => ({
      reason: 'FailedScheduling',
      message,
      type: 'Warning',
      component: 'default-scheduler',
      first: lastTransitionTime,
      count: 4,
    }));
}

function listTroubles(
  pod: Pod,
  { container, status, fieldPath }: ListedContainer,
): readonly Happening[] {
  const { name, namespace, uid } = pod.metadata;
  const first = findChange(pod);
  const warning = { type: 'Warning', fieldPath, first } as const;
  const reason = status?.state.waiting?.reason;
  if (reason === 'CrashLoopBackOff') {
    const message = `Back-off restarting failed container ${container.name} in pod ${name}_${namespace}(${uid})`;
    const count = 3 * (status?.restartCount ?? 1);
    return [{ ...warning, reason: 'BackOff', message, count }];
  }
  if (reason === 'ImagePullBackOff') {
    const message = status?.state.waiting?.message ?? '';
    return [
      {
        ...warning,
        reason: 'Failed',
        message: `Failed to pull image "${container.image}": ${message}`,
        count: 4,
      },
      {
        ...warning,
        reason: 'Failed',
        message: 'Error: ImagePullBackOff',
        count: 19,
      },
      {
        ...warning,
        type: 'Normal',
        reason: 'BackOff',
        message: `Back-off pulling image "${container.image}"`,
        count: 19,
      },
    ];
  }
  if (
    status?.state.running &&
    !status.ready &&
    !pod.metadata.deletionTimestamp
  ) {
    const message =
      'Readiness probe failed: HTTP probe failed with statuscode: 503';
    return [{ ...warning, reason: 'Unhealthy', message, count: 12 }];
  }
  return [];
}

function listEndings(pod: Pod): readonly Happening[] {
  const { metadata, status, spec } = pod;
  const { deletionTimestamp } = metadata;
  if (deletionTimestamp) {
    return spec.containers.map(({ name }) => ({
      reason: 'Killing',
      message: `Stopping container ${name}`,
      fieldPath: `spec.containers{${name}}`,
      first: deletionTimestamp,
      last: deletionTimestamp,
    }));
  }
  if (status.reason !== 'Evicted') return [];
  const at = findChange(pod);
  return [
    {
      reason: 'Evicted',
      message: status.message ?? '',
      type: 'Warning',
      first: at,
      last: at,
    },
  ];
}

/** When the pod's readiness changed last. */
function findChange({ metadata, status }: Pod): string {
  const ready = status.conditions.find(({ type }) => type === 'Ready');
  return ready?.lastTransitionTime ?? metadata.creationTimestamp;
}

function makeEvent(
  pod: Pod,
  happening: Happening,
  names: SeededNames,
  now: Date,
): ApiEvent {
  const { reason, message, first, fieldPath } = happening;
  const { namespace, name, uid, resourceVersion } = pod.metadata;
  const key = `event/${uid}/${reason}/${fieldPath}/${message}`;
  const component = happening.component ?? 'kubelet';
  const repeated = now.getTime() - names.number(key, REPEATED_WITHIN_MS);
  const last = new Date(Math.max(repeated, Date.parse(first)));
  return {
    metadata: {
      name: `${name}.${names.hex(key, 16)}`,
      namespace,
      uid: names.uid(key),
      resourceVersion,
      creationTimestamp: first,
    },
    involvedObject: {
      kind: 'Pod',
      namespace,
      name,
      uid,
      apiVersion: 'v1',
      resourceVersion,
      ...(fieldPath && { fieldPath }),
    },
    reason,
    message,
    source: {
      component,
      ...(component === 'kubelet' && { host: pod.spec.nodeName }),
    },
    firstTimestamp: first,
    lastTimestamp: happening.last ?? printTimestamp(last),
    count: happening.count ?? 1,
    type: happening.type ?? 'Normal',
    eventTime: null,
    reportingComponent: component,
    reportingInstance: component === 'kubelet' ? pod.spec.nodeName ?? '' : '',
  };
}
