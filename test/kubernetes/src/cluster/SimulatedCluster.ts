import { parseDuration } from '../objects/duration';
import { Namespace, printTimestamp } from '../objects/kubernetesObjects';
import { SeededNames } from '../objects/SeededNames';
import { WorkloadBuilder } from '../objects/WorkloadBuilder';
import { ClusterNode } from '../objects/WorkloadSpec';
import { ClusterAccess, TokenRule } from './ClusterAccess';
import { ClusterFaults, Fault } from './ClusterFaults';
import { ClusterWorkloads } from './ClusterWorkloads';
import { ObjectStore } from './ObjectStore';
import { RequestLog } from './RequestLog';
import { ServedObjects } from './ServedObjects';

export interface SimulatedClusterOptions {
  readonly name: string;
  readonly title?: string;
  readonly description?: string;
  /** The type that a portal registers it with: `tenant`, `pcg`, `enterprise`, or none. */
  readonly clusterType?: string;
  /** Default: v1.33.5 */
  readonly kubernetesVersion?: string;
  /** Ages count back from here. */
  readonly now: Date;
  /** Time of changes while it runs. Default: the machine's. */
  readonly clock?: () => Date;
  /** Age of objects that do not name their own, as kubectl prints it. Default: 212d */
  readonly age?: string;
  /** Default: one control plane node and two workers. */
  readonly nodes?: readonly ClusterNode[];
  /** The same seed gives the same names and uids. Default: the cluster's name. */
  readonly seed?: string;
  /** Default: one token that may read everything. */
  readonly tokens?: readonly TokenRule[];
  readonly fault?: Fault;
  /** Makes the cluster's objects when somebody first asks for them: most tests look at few clusters of a fleet. */
  readonly populate?: (cluster: SimulatedCluster) => void;
}

/** One cluster: its objects, its tokens, its fault and its log of requests. */
export class SimulatedCluster {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly clusterType?: string;
  readonly kubernetesVersion: string;
  /** The first token, which by default may read everything. */
  readonly token: string;
  readonly access: ClusterAccess;
  readonly faults: ClusterFaults;
  readonly requests = new RequestLog();
  /** Everything that its API serves, with what follows from its workloads. */
  readonly served: ServedObjects;
  readonly clock: () => Date;
  readonly #names: SeededNames;
  readonly #age: string;
  readonly #createdAgainst: Date;
  readonly #objects: ObjectStore;
  readonly #workloads: ClusterWorkloads;
  #populate?: (cluster: SimulatedCluster) => void;

  constructor(options: SimulatedClusterOptions) {
    const { name } = options;
    this.name = name;
    this.title = options.title ?? name;
    this.description = options.description ?? '';
    this.clusterType = options.clusterType;
    this.kubernetesVersion = options.kubernetesVersion ?? 'v1.33.5';
    this.clock = options.clock ?? (() => new Date());
    this.#names = new SeededNames(options.seed ?? name);
    this.#age = options.age ?? '212d';
    this.#createdAgainst = options.now;
    const tokens = options.tokens ?? [
      {
        token: `${name}-reader-token`,
        user: 'system:serviceaccount:backstage:palette-reader',
      },
    ];
    this.token = tokens[0]?.token ?? '';
    this.access = new ClusterAccess(tokens);
    this.faults = new ClusterFaults(options.fault);
    this.#objects = new ObjectStore(
      100_000 + this.#names.number('resourceVersion', 900_000),
    );
    const nodes = options.nodes ?? [
      { name: `${name}-cp-0`, role: 'control-plane' },
      { name: `${name}-worker-0`, role: 'worker' },
      { name: `${name}-worker-1`, role: 'worker' },
    ];
    this.#workloads = new ClusterWorkloads({
      store: this.#objects,
      builder: new WorkloadBuilder({
        names: this.#names,
        nodes,
        age: this.#age,
      }),
      clock: this.clock,
    });
    this.#populate = options.populate;
    this.served = new ServedObjects({
      cluster: this,
      names: this.#names,
      createdAt: new Date(options.now.getTime() - parseDuration(this.#age)),
    });
  }

  get objects(): ObjectStore {
    this.#populateOnce();
    return this.#objects;
  }

  get workloads(): ClusterWorkloads {
    this.#populateOnce();
    return this.#workloads;
  }

  /** Adds an active namespace with the labels of a real one. */
  addNamespace(
    name: string,
    options: {
      readonly labels?: Readonly<Record<string, string>>;
      readonly annotations?: Readonly<Record<string, string>>;
      readonly age?: string;
    } = {},
  ): Namespace {
    const createdAt = new Date(
      this.#createdAgainst.getTime() - parseDuration(options.age ?? this.#age),
    );
    const labels = { 'kubernetes.io/metadata.name': name, ...options.labels };
    return this.objects.putNamespace({
      metadata: {
        name,
        uid: this.#names.uid(`Namespace/${name}`),
        resourceVersion: '0',
        creationTimestamp: printTimestamp(createdAt),
        labels,
        annotations: options.annotations,
        managedFields: [
          {
            manager: 'kubectl-create',
            operation: 'Update',
            apiVersion: 'v1',
            time: printTimestamp(createdAt),
            fieldsType: 'FieldsV1',
            fieldsV1: {
              'f:metadata': {
                'f:labels': Object.fromEntries(
                  ['.', ...Object.keys(labels).map(key => `f:${key}`)].map(
                    key => [key, {}],
                  ),
                ),
              },
            },
          },
        ],
      },
      spec: { finalizers: ['kubernetes'] },
      status: { phase: 'Active' },
    });
  }

  /** Starts a namespace's deletion; it stays `Terminating` until `objects.removeNamespace`. */
  terminateNamespace(name: string): Namespace {
    return this.objects.terminateNamespace(name, printTimestamp(this.clock()));
  }

  #populateOnce(): void {
    const populate = this.#populate;
    this.#populate = undefined;
    populate?.(this);
  }
}
