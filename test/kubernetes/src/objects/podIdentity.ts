import { OwnerReference } from './kubernetesObjects';
import { SeededNames } from './SeededNames';
import { ClusterNode, WorkloadSpec } from './WorkloadSpec';

/** The name, owner, labels and annotations that tie a pod to its workload. */
export interface PodIdentity {
  readonly name: string;
  readonly generateName?: string;
  readonly ownerReferences?: readonly OwnerReference[];
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
}

export interface PodIdentityInput {
  readonly workload: WorkloadSpec;
  /** The pod's number within its workload, from 0. */
  readonly index: number;
  /** The node of a static pod. */
  readonly node: ClusterNode;
  readonly names: SeededNames;
  /** Unique to the pod. */
  readonly key: string;
  readonly createdAt: Date;
}

/** The identity that the workload's controller writes; for a static pod, the kubelet's. */
export function podIdentity(input: PodIdentityInput): PodIdentity {
  const { workload, names, key } = input;
  const workloadKey = `${workload.namespace}/${workload.name}`;
  const labels = selectPods(workload);
  const owner = (kind: string, name: string, apiVersion: string) => [
    {
      apiVersion,
      kind,
      name,
      uid: names.uid(`${kind}/${workload.namespace}/${name}`),
      controller: true as const,
      blockOwnerDeletion: true as const,
    },
  ];
  switch (workload.kind) {
    case 'Deployment': {
      const hash = names.templateHash(workloadKey);
      const replicaSet = `${workload.name}-${hash}`;
      return {
        ...generated(names, `${replicaSet}-`, key),
        labels: { ...labels, 'pod-template-hash': hash },
        ownerReferences: owner('ReplicaSet', replicaSet, 'apps/v1'),
      };
    }
    case 'DaemonSet':
      return {
        ...generated(names, `${workload.name}-`, key),
        labels: {
          ...labels,
          'controller-revision-hash': names.templateHash(workloadKey),
          'pod-template-generation': '1',
        },
        ownerReferences: owner('DaemonSet', workload.name, 'apps/v1'),
      };
    case 'StatefulSet': {
      const name = `${workload.name}-${input.index}`;
      return {
        name,
        generateName: `${workload.name}-`,
        labels: {
          ...labels,
          'apps.kubernetes.io/pod-index': String(input.index),
          'controller-revision-hash': `${workload.name}-${names.templateHash(
            workloadKey,
          )}`,
          'statefulset.kubernetes.io/pod-name': name,
        },
        ownerReferences: owner('StatefulSet', workload.name, 'apps/v1'),
      };
    }
    case 'Job':
      return identifyJobPod(input, workload.name, labels, owner);
    case 'CronJob': {
      // The CronJob controller names a Job after the minute it was due: minutes since 1970.
      const minute = Math.floor(input.createdAt.getTime() / 60_000);
      return identifyJobPod(input, `${workload.name}-${minute}`, labels, owner);
    }
    case 'StaticPod':
      return identifyStaticPod(input);
    default:
      return { name: workload.name, labels };
  }
}

/** The labels that a workload's controllers and Services select its pods by. */
export function selectPods(
  workload: Pick<WorkloadSpec, 'name' | 'labels'>,
): Readonly<Record<string, string>> {
  return { 'app.kubernetes.io/name': workload.name, ...workload.labels };
}

function generated(names: SeededNames, generateName: string, key: string) {
  return { name: names.generated(generateName, key), generateName };
}

function identifyJobPod(
  { workload, names, key }: PodIdentityInput,
  job: string,
  labels: Readonly<Record<string, string>>,
  owner: (
    kind: string,
    name: string,
    apiVersion: string,
  ) => readonly OwnerReference[],
): PodIdentity {
  const uid = names.uid(`Job/${workload.namespace}/${job}`);
  return {
    ...generated(names, `${job}-`, key),
    labels: {
      ...labels,
      'batch.kubernetes.io/controller-uid': uid,
      'batch.kubernetes.io/job-name': job,
      'controller-uid': uid,
      'job-name': job,
    },
    ownerReferences: owner('Job', job, 'batch/v1'),
  };
}

function identifyStaticPod({
  workload,
  node,
  names,
  key,
  createdAt,
}: PodIdentityInput): PodIdentity {
  const hash = names.hex(`static/${key}`, 32);
  return {
    name: `${workload.name}-${node.name}`,
    labels: workload.labels ?? {
      component: workload.name,
      tier: 'control-plane',
    },
    annotations: {
      'kubernetes.io/config.hash': hash,
      'kubernetes.io/config.mirror': hash,
      'kubernetes.io/config.seen': createdAt.toISOString(),
      'kubernetes.io/config.source': 'file',
    },
    // A mirror pod belongs to its node, and does not block the node's deletion.
    ownerReferences: [
      {
        apiVersion: 'v1',
        kind: 'Node',
        name: node.name,
        uid: names.uid(`Node/${node.name}`),
        controller: true,
      },
    ],
  };
}
