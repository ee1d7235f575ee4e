import { parseDuration } from './duration';
import { Pod, printTimestamp } from './kubernetesObjects';
import { listManagedFields } from './listManagedFields';
import { PodCondition, findUsualDuration } from './PodCondition';
import { podIdentity } from './podIdentity';
import { beganAt, podStatus } from './podStatus';
import { makePodSpec } from './podTemplate';
import { SeededNames } from './SeededNames';
import { ClusterNode, WorkloadSpec } from './WorkloadSpec';

export interface WorkloadBuilderOptions {
  readonly names: SeededNames;
  readonly nodes: readonly ClusterNode[];
  /** Age of a workload that does not name its own, as kubectl prints it. */
  readonly age: string;
}

export interface BuildOptions {
  /** Ages and durations count back from here. */
  readonly now: Date;
  /** Raised when a workload is created again, so that its pods get other names. */
  readonly generation?: number;
}

const READY: PodCondition = { state: 'ready' };
const COMPLETED: PodCondition = { state: 'completed' };

/** Makes a workload's pods as controllers, scheduler and kubelet would have written them. */
export class WorkloadBuilder {
  readonly #options: WorkloadBuilderOptions;

  constructor(options: WorkloadBuilderOptions) {
    this.#options = options;
  }

  /** How many pods the workload should have. */
  replicas(workload: WorkloadSpec): number {
    return workload.replicas ?? this.#defaultReplicas(workload);
  }

  build(workload: WorkloadSpec, options: BuildOptions): readonly Pod[] {
    return Array.from({ length: this.replicas(workload) }, (_, index) =>
      this.buildPod(workload, index, options),
    );
  }

  /**
   * @param index - number of the pod in its workload, from 0
   * @param createdAt - keeps the creation time of a pod that is there already
   */
  buildPod(
    workload: WorkloadSpec,
    index: number,
    options: BuildOptions & { readonly createdAt?: Date },
  ): Pod {
    const { names } = this.#options;
    const { now } = options;
    const generation = options.generation ?? 0;
    const key = `${workload.namespace}/${workload.name}/${index}/${generation}`;
    const condition = findCondition(workload, index);
    const createdAt =
      options.createdAt ?? this.#creationTime(workload, key, condition, now);
    const node = this.#nodeOf(workload, index);
    const identity = podIdentity({
      workload,
      index,
      node,
      names,
      key,
      createdAt,
    });
    const took = condition.state === 'unschedulable' ? undefined : node;
    const spec = makePodSpec(workload, took, names, key);
    const deletedAt =
      condition.state === 'terminating'
        ? beganAt(condition, createdAt, now)
        : undefined;
    const { name, generateName, labels, annotations, ownerReferences } =
      identity;
    return {
      metadata: {
        name,
        generateName,
        namespace: workload.namespace,
        uid: names.uid(`Pod/${key}`),
        resourceVersion: '0',
        creationTimestamp: printTimestamp(createdAt),
        ...(deletedAt && {
          deletionTimestamp: printTimestamp(deletedAt),
          deletionGracePeriodSeconds: 30,
        }),
        labels,
        annotations,
        ownerReferences,
        managedFields: listManagedFields(identity, spec, createdAt, now),
      },
      spec,
      status: podStatus({
        names,
        key,
        podName: name,
        spec,
        condition,
        createdAt,
        now,
      }),
    };
  }

  #defaultReplicas(workload: WorkloadSpec): number {
    if (workload.kind === 'DaemonSet') return this.#options.nodes.length;
    return workload.kind === 'StaticPod' ? this.#nodesFor(workload).length : 1;
  }

  #nodeOf(workload: WorkloadSpec, index: number): ClusterNode {
    const nodes = this.#nodesFor(workload);
    const spread = ['DaemonSet', 'StaticPod'].includes(workload.kind)
      ? 0
      : this.#options.names.number(
          `spread/${workload.namespace}/${workload.name}`,
          nodes.length,
        );
    return nodes[(index + spread) % nodes.length];
  }

  #nodesFor(workload: WorkloadSpec): readonly ClusterNode[] {
    const { nodes } = this.#options;
    if (workload.kind === 'DaemonSet') return nodes;
    const role = workload.kind === 'StaticPod' ? 'control-plane' : 'worker';
    const suited = nodes.filter(node => node.role === role);
    return suited.length > 0 ? suited : nodes;
  }

  #creationTime(
    workload: WorkloadSpec,
    key: string,
    condition: PodCondition,
    now: Date,
  ): Date {
    const age = parseDuration(workload.age ?? this.#options.age);
    // Pods of one workload start within two minutes of each other, not in the same second.
    const jitter = this.#options.names.number(
      `age/${key}`,
      Math.min(120_000, Math.floor(age / 4) + 1),
    );
    const lasted = parseDuration(
      condition.for ?? findUsualDuration(condition.state) ?? '0s',
    );
    // A pod that never started has been in trouble all its life.
    const neverStarted = ['unschedulable', 'creating'].includes(
      condition.state,
    );
    return new Date(
      now.getTime() - (neverStarted ? lasted : Math.max(age - jitter, lasted)),
    );
  }
}

/** The condition of one pod of a workload. */
export function findCondition(
  workload: WorkloadSpec,
  index: number,
): PodCondition {
  const usual =
    workload.kind === 'Job' || workload.kind === 'CronJob' ? COMPLETED : READY;
  return workload.pods?.[index] ?? workload.condition ?? usual;
}
