import { ControllerInput } from '../objects/controllers/ControllerInput';
import { Pod } from '../objects/kubernetesObjects';
import { PodCondition } from '../objects/PodCondition';
import { findCondition, WorkloadBuilder } from '../objects/WorkloadBuilder';
import { WorkloadSpec } from '../objects/WorkloadSpec';
import { ObjectStore } from './ObjectStore';

interface RunningWorkload {
  readonly spec: WorkloadSpec;
  readonly generation: number;
  readonly podNames: readonly string[];
}

export interface ClusterWorkloadsOptions {
  readonly store: ObjectStore;
  readonly builder: WorkloadBuilder;
  readonly clock: () => Date;
}

/**
 * The workloads of one cluster, to be broken, healed, scaled and removed.
 * Every method that names a workload throws an Error where the cluster never had it.
 */
export class ClusterWorkloads {
  readonly #running = new Map<string, RunningWorkload>();
  readonly #removed = new Map<string, RunningWorkload>();
  readonly #options: ClusterWorkloadsOptions;

  constructor(options: ClusterWorkloadsOptions) {
    this.#options = options;
  }

  list(): readonly WorkloadSpec[] {
    return Array.from(this.#running.values(), workload => workload.spec);
  }

  /** The workloads whose pods were removed. */
  listRemoved(): readonly WorkloadSpec[] {
    return Array.from(this.#removed.values(), workload => workload.spec);
  }

  /** The workloads with their pods, and with how many they should have. */
  describe(): readonly Pick<
    ControllerInput,
    'workload' | 'pods' | 'replicas'
  >[] {
    return Array.from(this.#running.values(), ({ spec }) => ({
      workload: spec,
      pods: this.pods(spec.namespace, spec.name),
      replicas: this.#options.builder.replicas(spec),
    }));
  }

  /** The condition of a pod; undefined where no workload has it. */
  findCondition(namespace: string, podName: string): PodCondition | undefined {
    for (const { spec, podNames } of this.#running.values()) {
      const index = podNames.indexOf(podName);
      if (spec.namespace === namespace && index >= 0) {
        return findCondition(spec, index);
      }
    }
    return undefined;
  }

  /** The pods of a workload, ordered by their number. */
  pods(namespace: string, name: string): readonly Pod[] {
    return this.#require(namespace, name).podNames.flatMap(
      podName => this.#options.store.pod(namespace, podName) ?? [],
    );
  }

  /** @param now - the time that ages count back from; default: the cluster's clock */
  add(spec: WorkloadSpec, now: Date = this.#options.clock()): readonly Pod[] {
    const key = toKey(spec.namespace, spec.name);
    if (this.#running.has(key)) {
      throw new Error(
        `Workload ${key} is there already: remove it first, or change its condition`,
      );
    }
    const earlier = this.#removed.get(key);
    const generation = earlier ? earlier.generation + 1 : 0;
    const pods = this.#options.builder.build(spec, { now, generation });
    pods.forEach(pod => this.#options.store.putPod(pod));
    this.#remember({ spec, generation, podNames: listNames(pods) });
    return pods;
  }

  /** Removes the workload's pods. `heal` brings them back under new names. */
  remove(namespace: string, name: string): void {
    const workload = this.#require(namespace, name);
    this.#running.delete(toKey(namespace, name));
    this.#removed.set(toKey(namespace, name), workload);
    workload.podNames.forEach(podName =>
      this.#options.store.removePod(namespace, podName),
    );
  }

  /**
   * Breaks a workload, from now on unless the condition has a duration.
   * @param pod - number of the one pod that it concerns; default: all of them
   */
  setCondition(
    namespace: string,
    name: string,
    condition: PodCondition,
    pod?: number,
  ): void {
    const { spec } = this.#require(namespace, name);
    const since: PodCondition = { for: '0s', ...condition };
    this.#replace(
      pod === undefined
        ? { ...spec, condition: since, pods: undefined }
        : { ...spec, pods: { ...spec.pods, [pod]: since } },
    );
  }

  /** Makes every pod of the workload present and ready (a Job's: completed). */
  heal(namespace: string, name: string): void {
    const gone = this.#removed.get(toKey(namespace, name));
    if (gone && !this.#running.has(toKey(namespace, name))) {
      const { condition, pods, ...healthy } = gone.spec;
      this.add({ ...healthy, age: '5s' });
      return;
    }
    const { spec } = this.#require(namespace, name);
    this.#replace({ ...spec, condition: undefined, pods: undefined });
  }

  scale(namespace: string, name: string, replicas: number): void {
    const { spec } = this.#require(namespace, name);
    this.#replace({ ...spec, replicas });
  }

  #replace(spec: WorkloadSpec): void {
    const { store, builder, clock } = this.#options;
    const { generation, podNames } = this.#require(spec.namespace, spec.name);
    const pods = Array.from({ length: builder.replicas(spec) }, (_, index) => {
      const present =
        podNames[index] && store.pod(spec.namespace, podNames[index]);
      return builder.buildPod(spec, index, {
        now: clock(),
        generation,
        createdAt: present
          ? new Date(present.metadata.creationTimestamp)
          : undefined,
      });
    });
    const kept = new Set(listNames(pods));
    podNames
      .filter(podName => !kept.has(podName))
      .forEach(podName => store.removePod(spec.namespace, podName));
    pods.forEach(pod => store.putPod(pod));
    this.#remember({ spec, generation, podNames: [...kept] });
  }

  #remember(workload: RunningWorkload): void {
    const { namespace, name } = workload.spec;
    this.#running.set(toKey(namespace, name), workload);
    this.#removed.delete(toKey(namespace, name));
  }

  #require(namespace: string, name: string): RunningWorkload {
    const workload = this.#running.get(toKey(namespace, name));
    if (!workload) {
      throw new Error(
        `This cluster has no workload ${toKey(namespace, name)}. It has: ${[
          ...this.#running.keys(),
        ].join(', ')}`,
      );
    }
    return workload;
  }
}

function toKey(namespace: string, name: string): string {
  return `${namespace}/${name}`;
}

function listNames(pods: readonly Pod[]): readonly string[] {
  return pods.map(pod => pod.metadata.name);
}
