import {
  ManagedFieldsEntry,
  ObjectMeta,
  PodSpec,
  timestamp,
} from './kubernetesObjects';

type Fields = Readonly<Record<string, unknown>>;

const fields = (prefix: string, names: Iterable<string>): Fields =>
  Object.fromEntries(Array.from(names, name => [`${prefix}${name}`, {}]));

/** Who wrote which field of a pod: its controller the template, the kubelet the status. */
export function podManagedFields(
  metadata: Pick<ObjectMeta, 'labels' | 'ownerReferences'>,
  spec: PodSpec,
  createdAt: Date,
  statusAt: Date,
): readonly ManagedFieldsEntry[] {
  const containers = Object.fromEntries(
    spec.containers.map(container => [
      `k:{"name":"${container.name}"}`,
      { '.': {}, ...fields('f:', Object.keys(container)) },
    ]),
  );
  const owned = metadata.ownerReferences?.[0];
  return [
    {
      manager: owned?.kind === 'Node' ? 'kubelet' : 'kube-controller-manager',
      operation: 'Update',
      apiVersion: 'v1',
      time: timestamp(createdAt),
      fieldsType: 'FieldsV1',
      fieldsV1: {
        'f:metadata': {
          'f:generateName': {},
          'f:labels': {
            '.': {},
            ...fields('f:', Object.keys(metadata.labels ?? {})),
          },
          ...(owned && {
            'f:ownerReferences': {
              '.': {},
              [`k:{"uid":"${owned.uid}"}`]: {},
            },
          }),
        },
        'f:spec': {
          ...fields(
            'f:',
            Object.keys(spec).filter(name => name !== 'containers'),
          ),
          'f:containers': containers,
        },
      },
    },
    {
      manager: 'kubelet',
      operation: 'Update',
      apiVersion: 'v1',
      time: timestamp(statusAt),
      fieldsType: 'FieldsV1',
      subresource: 'status',
      fieldsV1: {
        'f:status': {
          'f:conditions': Object.fromEntries(
            ['Initialized', 'Ready', 'ContainersReady'].map(type => [
              `k:{"type":"${type}"}`,
              fields('f:', ['lastTransitionTime', 'status', 'type']),
            ]),
          ),
          ...fields('f:', [
            'containerStatuses',
            'hostIP',
            'phase',
            'podIP',
            'podIPs',
            'startTime',
          ]),
        },
      },
    },
  ];
}
