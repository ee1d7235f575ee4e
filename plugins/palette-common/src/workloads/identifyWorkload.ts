import type { WorkloadKind } from '../catalog/PaletteCatalog';
import { isKubernetesName } from '../snapshot/kubernetesName';
import type { SnapshotPod } from '../snapshot/Snapshot';
import type { KnownWorkloads } from './KnownWorkloads';
import {
  isOrdinal,
  isScheduledTime,
  isSuffix,
  isTemplateHash,
  readPodName,
  splitLast,
} from './podName';

/**
 * The owner of pods. The kind is `Custom` where Kubernetes itself does not define the owner's kind, and `Pod` where a pod has
 * no owner.
 *
 * @public
 */
export interface Workload {
  readonly namespace: string;
  readonly kind: WorkloadKind | 'ReplicaSet' | 'Pod' | 'Custom';
  readonly name: string;
  /** What identified it. */
  readonly via: 'owner' | 'annotation' | 'label' | 'name';
}

type Identity = Omit<Workload, 'namespace'>;

/**
 * Identifies the workload of a pod: by the owner reference of its controller, else by the mirror annotation, else by labels,
 * else by its name. An owner or a Job with a name that Kubernetes would not take does not count. Every pod gets a workload, in
 * time linear in the length of its name.
 *
 * @param staticNodes - nodes that run static pods, if known. It is called only for a name that can be read in two ways.
 *
 * @public
 */
export function identifyWorkload(
  pod: SnapshotPod,
  known: KnownWorkloads,
  staticNodes: () => ReadonlySet<string> = () => new Set(),
): Workload {
  const identity =
    identifyByOwner(pod, known) ??
    (pod.mirror
      ? toStaticPod(pod, pod.node, 'annotation', known)
      : identifyByLabel(pod) ?? identifyByName(pod, known, staticNodes));
  return { namespace: pod.namespace, ...identity };
}

function toJob(name: string, via: Workload['via']): Identity {
  const [base, last] = splitLast(name);
  return base && isScheduledTime(last)
    ? { kind: 'CronJob', name: base, via }
    : { kind: 'Job', name, via };
}

function toReplicaSetOwner(
  name: string,
  templateHash: string | undefined,
): Identity {
  const [base, last] = splitLast(name);
  return base && (templateHash ? last === templateHash : isTemplateHash(last))
    ? { kind: 'Deployment', name: base, via: 'owner' }
    : { kind: 'ReplicaSet', name, via: 'owner' };
}

// A mirror pod is named after its manifest and the node that runs it.
function toStaticPod(
  pod: SnapshotPod,
  node: string | undefined,
  via: Workload['via'],
  known: KnownWorkloads,
): Identity {
  const onNode = node && pod.name.endsWith(`-${node}`);
  const name = onNode
    ? pod.name.slice(0, -node.length - 1)
    : known.findStaticPod(pod.namespace, pod.name) ?? pod.name;
  return { kind: 'StaticPod', name, via };
}

function identifyByOwner(
  pod: SnapshotPod,
  known: KnownWorkloads,
): Identity | undefined {
  const { owner } = pod;
  // Kubernetes takes any text here, from everyone who may make a pod.
  if (!owner || !isKubernetesName(owner.name)) {
    return undefined;
  }
  switch (owner.kind) {
    case 'ReplicaSet':
      return toReplicaSetOwner(owner.name, pod.labels?.podTemplateHash);
    case 'Job':
      return toJob(owner.name, 'owner');
    case 'Node':
      return toStaticPod(pod, owner.name, 'owner', known);
    case 'Deployment':
    case 'DaemonSet':
    case 'StatefulSet':
      return { kind: owner.kind, name: owner.name, via: 'owner' };
    default:
      return { kind: 'Custom', name: owner.name, via: 'owner' };
  }
}

function identifyByLabel({ name, labels }: SnapshotPod): Identity | undefined {
  const [base, last] = splitLast(name);
  if (labels?.jobName && isKubernetesName(labels.jobName)) {
    return toJob(labels.jobName, 'label');
  }
  if (labels?.statefulSetPodName === name && base) {
    return { kind: 'StatefulSet', name: base, via: 'label' };
  }
  const hash = labels?.podTemplateHash;
  if (hash) {
    const at = name.lastIndexOf(`-${hash}-`);
    return at > 0
      ? { kind: 'Deployment', name: name.slice(0, at), via: 'label' }
      : undefined;
  }
  if (!labels?.controllerRevisionHash || !base) {
    return undefined;
  }
  if (isSuffix(last)) {
    return { kind: 'DaemonSet', name: base, via: 'label' };
  }
  return isOrdinal(last)
    ? { kind: 'StatefulSet', name: base, via: 'label' }
    : undefined;
}

/** Whether nodes are known and this is not one of them. */
function isNoNode(text: string, nodes: ReadonlySet<string>): boolean {
  return nodes.size > 0 && !nodes.has(text);
}

function identifyByName(
  pod: SnapshotPod,
  known: KnownWorkloads,
  staticNodes: () => ReadonlySet<string>,
): Identity {
  const { namespace, name, node } = pod;
  const readings = readPodName(name);
  for (const reading of readings) {
    const names = reading.truncated
      ? known.findByPrefix(namespace, reading.name)
      : [reading.name].filter(n => known.has(namespace, n));
    if (names.length > 0) {
      return { kind: reading.kind, name: names[0], via: 'name' };
    }
  }
  const staticName = known.findStaticPod(namespace, name);
  const [likeliest] = readings;
  // Five letters at the end of a node's name look like a suffix. A hash, or an ordinal on another node, is a clearer sign.
  const generated = likeliest && likeliest.kind !== 'DaemonSet';
  const elsewhere = node !== undefined && !name.endsWith(`-${node}`);
  // The name of a DaemonSet may begin like the name of a static pod. Then the rest of the pod's name is not the name of
  // a node.
  const noNode =
    likeliest !== undefined &&
    staticName !== undefined &&
    isNoNode(name.slice(staticName.length + 1), staticNodes());
  if (staticName && !noNode && !(generated && elsewhere)) {
    return { kind: 'StaticPod', name: staticName, via: 'name' };
  }
  return likeliest
    ? { kind: likeliest.kind, name: likeliest.name, via: 'name' }
    : { kind: 'Pod', name, via: 'name' };
}
