import { Pod, printTimestamp, WorkloadObject } from '../kubernetesObjects';
import { selectPods } from '../podIdentity';
import { SeededNames } from '../SeededNames';
import { WorkloadSpec } from '../WorkloadSpec';

export interface ControllerInput {
  readonly workload: WorkloadSpec;
  /** The workload's pods as they are now. */
  readonly pods: readonly Pod[];
  /** How many pods the workload should have. */
  readonly replicas: number;
  readonly names: SeededNames;
  /** When the workload was created, should it have no pod. */
  readonly createdAt: Date;
}

/** The metadata of a controller. It is as old as its oldest pod. */
export function makeMetadata(
  { workload, pods, names, createdAt }: ControllerInput,
  kind: string,
  name: string,
): WorkloadObject['metadata'] {
  const { namespace } = workload;
  const oldest = pods.map(pod => pod.metadata.creationTimestamp).sort()[0];
  const versions = pods.map(pod => Number(pod.metadata.resourceVersion));
  return {
    name,
    namespace,
    uid: names.uid(`${kind}/${namespace}/${name}`),
    // Its status was written after that of its pods.
    resourceVersion: String(Math.max(1, ...versions)),
    creationTimestamp: oldest ?? printTimestamp(createdAt),
    labels: selectPods(workload),
  };
}

/** The reference to the controller that owns another one. */
export function makeOwner(
  { workload, names }: ControllerInput,
  kind: string,
  apiVersion: string,
) {
  const { namespace, name } = workload;
  return {
    apiVersion,
    kind,
    name,
    uid: names.uid(`${kind}/${namespace}/${name}`),
    controller: true as const,
    blockOwnerDeletion: true as const,
  };
}

/** The template that a controller makes pods from. */
export function makeTemplate(
  { pods, workload }: ControllerInput,
  labels: Readonly<Record<string, string>> = selectPods(workload),
) {
  const { nodeName, volumes, tolerations, ...spec } = pods[0]?.spec ?? {};
  return { metadata: { labels }, spec };
}

/** The pods that there are and those that are ready, and when the readiness of one changed last. */
export function countPods({ pods }: ControllerInput) {
  const readiness = pods.flatMap(({ status }) =>
    status.conditions.filter(({ type }) => type === 'Ready'),
  );
  return {
    present: pods.length,
    ready: readiness.filter(({ status }) => status === 'True').length,
    changedAt: readiness
      .map(condition => condition.lastTransitionTime)
      .sort()
      .pop(),
  };
}
