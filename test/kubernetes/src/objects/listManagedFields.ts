import {
  ManagedFieldsEntry,
  ObjectMeta,
  PodSpec,
  printTimestamp,
} from './kubernetesObjects';

type Fields = Readonly<Record<string, unknown>>;

const toFields = (prefix: string, names: Iterable<string>): Fields =>
  Object.fromEntries(Array.from(names, name => [`${prefix}${name}`, {}]));

/** The managers of a pod's fields: the controller wrote the template, the kubelet the status. */
export function listManagedFields(
  metadata: Pick<ObjectMeta, 'labels' | 'ownerReferences'>,
  spec: PodSpec,
  createdAt: Date,
  statusAt: Date,
): readonly ManagedFieldsEntry[] {
  const containers = Object.fromEntries(
    spec.containers.map(container => [
      `k:{"name":"${container.name}"}`,
      { '.': {}, ...toFields('f:', Object.keys(container)) },
    ]),
  );
  const owned = metadata.ownerReferences?.[0];
  return [
    {
      manager: owned?.kind === 'Node' ? 'kubelet' : 'kube-controller-manager',
      operation: 'Update',
      apiVersion: 'v1',
      time: printTimestamp(createdAt),
      fieldsType: 'FieldsV1',
      fieldsV1: {
        'f:metadata': {
          'f:generateName': {},
          'f:labels': {
            '.': {},
            ...toFields('f:', Object.keys(metadata.labels ?? {})),
          },
          ...(owned && {
            'f:ownerReferences': {
              '.': {},
              [`k:{"uid":"${owned.uid}"}`]: {},
            },
          }),
        },
        'f:spec': {
          ...toFields(
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
      time: printTimestamp(statusAt),
      fieldsType: 'FieldsV1',
      subresource: 'status',
      fieldsV1: {
        'f:status': {
          'f:conditions': Object.fromEntries(
            ['Initialized', 'Ready', 'ContainersReady'].map(type => [
              `k:{"type":"${type}"}`,
              toFields('f:', ['lastTransitionTime', 'status', 'type']),
            ]),
          ),
          ...toFields('f:', [
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
