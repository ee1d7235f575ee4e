import {
  SimulatedCluster,
  type Pod,
  type PodState,
  type WorkloadKind,
} from '@internal/palette-simulated-kubernetes';

const OWN = 'cluster-64f1c2ab9d3e7f5510aa42c7';
const HOSTED = 'cluster-65d60a7c9f3b2e81c4a7d019';
/** Namespaces that come and go. All but the last two are of interest. */
const NAMESPACES = [
  'kube-system',
  OWN,
  HOSTED,
  'cert-manager',
  'palette-system',
  'capi-webhook-system',
  'web',
  'web-shop',
];
const STATES: readonly PodState[] = [
  'ready',
  'notReady',
  'unschedulable',
  'creating',
  'crashLoop',
  'imagePull',
  'initCrashLoop',
  'oomKilled',
  'failed',
  'evicted',
  'terminating',
];
const WORKLOADS: readonly [name: string, kind: WorkloadKind][] = [
  ['agent', 'Deployment'],
  ['proxy', 'DaemonSet'],
  // The same names in several namespaces.
  ['store', 'StatefulSet'],
  ['setup', 'Job'],
];
const CHANGES = [
  'break',
  'heal',
  'restart',
  'remove',
  'scale',
  'remakePod',
  'deletePod',
  'movePod',
  'addNamespace',
  'terminateNamespace',
  'removeNamespace',
  'wait',
] as const;

/** A change of a cluster: what, and numbers that choose where. */
export interface Change {
  readonly what: (typeof CHANGES)[number];
  readonly where: number;
  readonly which: number;
  readonly how: number;
}

export const changes: readonly Change['what'][] = CHANGES;

/** A simulated cluster with a clock of its own that changes as real ones do. */
export class ChangingCluster {
  #nowMs = Date.parse('2026-11-23T12:00:00Z');
  #made = 0;
  readonly cluster = new SimulatedCluster({
    name: 'changing',
    now: new Date(this.#nowMs),
    clock: () => this.now,
    age: '30d',
  });

  constructor() {
    NAMESPACES.forEach(name => {
      this.cluster.addNamespace(name);
      WORKLOADS.forEach(([workload, kind]) =>
        this.cluster.workloads.add({
          namespace: name,
          name: workload,
          kind,
          replicas: kind === 'DaemonSet' ? undefined : 2,
          initContainers: kind === 'StatefulSet' ? ['prepare'] : undefined,
        }),
      );
    });
  }

  get now(): Date {
    return new Date(this.#nowMs);
  }

  wait(ms: number): void {
    this.#nowMs += ms;
  }

  apply({ what, where, which, how }: Change): void {
    const { objects } = this.cluster;
    const before = new Map(
      objects.pods().map(pod => [toKey(pod.metadata), pod]),
    );
    this.wait(1_000);
    this.#change(what, where, which, how);
    // What is new was created now, whatever age its workload has.
    for (const pod of objects.pods()) {
      const { namespace, name } = pod.metadata;
      const earlier = before.get(toKey(pod.metadata));
      if (earlier) {
        objects.putPod(keepLastStates(earlier, pod));
      } else {
        this.#remake(namespace, name);
      }
    }
  }

  #change(
    what: Change['what'],
    where: number,
    which: number,
    how: number,
  ): void {
    const { objects, workloads } = this.cluster;
    const namespace = NAMESPACES[where % NAMESPACES.length];
    const [name, kind] = WORKLOADS[which % WORKLOADS.length];
    const exists = objects.namespace(namespace) !== undefined;
    const runs = workloads
      .list()
      .some(w => w.namespace === namespace && w.name === name);
    const pods = objects
      .pods()
      .filter(pod => pod.metadata.namespace === namespace);
    const pod = pods[how % Math.max(1, pods.length)];
    // What has failed does not run again: its pods have to be removed.
    const isAlive =
      runs &&
      kind !== 'Job' &&
      workloads
        .pods(namespace, name)
        .every(({ status }) => status.phase !== 'Failed');
    switch (what) {
      case 'break':
        if (isAlive) {
          const state = STATES[how % STATES.length];
          const one = how % 3 === 0 ? how % 2 : undefined;
          workloads.setCondition(namespace, name, { state }, one);
        }
        break;
      case 'restart':
        if (isAlive) {
          this.#made += 1;
          const restarts = this.#made;
          workloads.setCondition(namespace, name, { state: 'ready', restarts });
        }
        break;
      case 'heal':
        if (exists && (isAlive || !runs)) this.#heal(namespace, name);
        break;
      case 'remove':
        if (runs) workloads.remove(namespace, name);
        break;
      case 'scale':
        if (isAlive) {
          workloads.scale(namespace, name, how % 4);
        }
        break;
      case 'remakePod':
        if (pod) this.#remake(namespace, pod.metadata.name);
        break;
      case 'deletePod':
        if (pod) objects.removePod(namespace, pod.metadata.name);
        break;
      case 'movePod': {
        const to = NAMESPACES[which % NAMESPACES.length];
        if (pod && objects.namespace(to) && to !== namespace) {
          objects.removePod(namespace, pod.metadata.name);
          objects.putPod({
            ...pod,
            metadata: { ...pod.metadata, namespace: to },
          });
          this.#remake(to, pod.metadata.name);
        }
        break;
      }
      case 'addNamespace': {
        this.#made += 1;
        const made = exists ? `${namespace}-${this.#made}` : namespace;
        this.cluster.addNamespace(made);
        this.#remakeNamespace(made);
        break;
      }
      case 'terminateNamespace':
        if (exists) this.cluster.terminateNamespace(namespace);
        break;
      case 'removeNamespace':
        if (exists) {
          workloads
            .list()
            .filter(w => w.namespace === namespace)
            .forEach(w => workloads.remove(namespace, w.name));
          objects.removeNamespace(namespace);
        }
        break;
      default:
        this.wait(1_000 * (how % 1_500));
    }
  }

  #heal(namespace: string, name: string): void {
    try {
      this.cluster.workloads.heal(namespace, name);
    } catch {
      // The cluster never had it there.
    }
  }

  #remake(namespace: string, name: string): void {
    this.#made += 1;
    this.cluster.objects.patchPod(namespace, name, pod => ({
      ...pod,
      metadata: {
        ...pod.metadata,
        uid: `made-${this.#made}`,
        creationTimestamp: this.#printNow(),
      },
    }));
  }

  #remakeNamespace(name: string): void {
    const namespace = this.cluster.objects.namespace(name)!;
    this.cluster.objects.putNamespace({
      ...namespace,
      metadata: { ...namespace.metadata, creationTimestamp: this.#printNow() },
    });
  }

  #printNow(): string {
    return `${this.now.toISOString().slice(0, 19)}Z`;
  }
}

/** As long as a container was not restarted, it has ended at the same time. */
function keepLastStates(before: Pod, after: Pod): Pod {
  const earlier = new Map(
    before.status.containerStatuses?.map(status => [status.name, status]),
  );
  return {
    ...after,
    status: {
      ...after.status,
      containerStatuses: after.status.containerStatuses?.map(status => {
        const then = earlier.get(status.name);
        return then?.restartCount === status.restartCount
          ? { ...status, lastState: then.lastState }
          : status;
      }),
    },
  };
}

function toKey({
  namespace,
  name,
}: {
  readonly namespace: string;
  readonly name: string;
}): string {
  return `${namespace}/${name}`;
}
