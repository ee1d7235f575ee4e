import { Namespace, ObjectMeta, Pod } from '../objects/kubernetesObjects';

/** The resources whose objects are stored; what follows from them is computed. */
export type StoredResource = 'namespaces' | 'pods';

export interface Change {
  readonly type: 'ADDED' | 'MODIFIED' | 'DELETED';
  readonly resource: StoredResource;
  readonly object: Namespace | Pod;
  readonly resourceVersion: number;
}

// A watch can resume over this many changes; older ones count as compacted.
const KEPT_CHANGES = 1000;

/**
 * Namespaces and pods of one cluster. Each change raises the resource version, as one write to etcd does.
 * Objects are replaced, never changed in place, so a list that was handed out stays as it was.
 */
export class ObjectStore {
  #version: number;
  #oldestChange: number;
  readonly #objects = {
    namespaces: new Map<string, Namespace>(),
    pods: new Map<string, Pod>(),
  };
  readonly #sorted: {
    namespaces?: readonly Namespace[];
    pods?: readonly Pod[];
  } = {};
  readonly #changes: Change[] = [];
  readonly #listeners = new Set<(change: Change) => void>();

  /** @param firstVersion - resource version before the first change */
  constructor(firstVersion: number = 1) {
    this.#version = firstVersion;
    this.#oldestChange = firstVersion;
  }

  get resourceVersion(): number {
    return this.#version;
  }

  /** All namespaces, in the order of etcd's keys. */
  namespaces(): readonly Namespace[] {
    this.#sorted.namespaces ??= sortByKey(this.#objects.namespaces);
    return this.#sorted.namespaces;
  }

  /** All pods, in the order of etcd's keys: by the bytes of `namespace/name`. */
  pods(): readonly Pod[] {
    this.#sorted.pods ??= sortByKey(this.#objects.pods);
    return this.#sorted.pods;
  }

  namespace(name: string): Namespace | undefined {
    return this.#objects.namespaces.get(name);
  }

  pod(namespace: string, name: string): Pod | undefined {
    return this.#objects.pods.get(`${namespace}/${name}`);
  }

  /** Adds a namespace, or replaces the one of that name. */
  putNamespace(namespace: Namespace): Namespace {
    return this.#put('namespaces', this.#objects.namespaces, namespace);
  }

  /**
   * Adds a pod, or replaces the one of that name.
   * @throws Error where its namespace does not exist
   */
  putPod(pod: Pod): Pod {
    this.#requireNamespace(pod.metadata.namespace);
    return this.#put('pods', this.#objects.pods, pod);
  }

  /** @throws Error where there is no such pod */
  patchPod(namespace: string, name: string, change: (pod: Pod) => Pod): Pod {
    const pod = this.pod(namespace, name);
    if (!pod) throw new Error(`There is no pod ${namespace}/${name}`);
    return this.putPod(change(pod));
  }

  removePod(namespace: string, name: string): void {
    this.#remove('pods', this.#objects.pods, `${namespace}/${name}`);
  }

  /** Removes a namespace and every pod in it, as a finished deletion leaves it. */
  removeNamespace(name: string): void {
    for (const pod of this.pods()) {
      if (pod.metadata.namespace === name) {
        this.removePod(name, pod.metadata.name);
      }
    }
    this.#remove('namespaces', this.#objects.namespaces, name);
  }

  /** Starts a namespace's deletion: `Terminating`, and stays so until `removeNamespace`. */
  terminateNamespace(name: string, deletionTimestamp: string): Namespace {
    const namespace = this.#requireNamespace(name);
    return this.putNamespace({
      ...namespace,
      metadata: { ...namespace.metadata, deletionTimestamp },
      status: { phase: 'Terminating' },
    });
  }

  /** Calls `listener` after each change, until the returned function is called. */
  subscribe(listener: (change: Change) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Changes after a resource version; undefined where some of them are no longer kept. */
  changesSince(resourceVersion: number): readonly Change[] | undefined {
    if (resourceVersion < this.#oldestChange) return undefined;
    return this.#changes.filter(
      change => change.resourceVersion > resourceVersion,
    );
  }

  /** Forgets every change so far, as etcd's compaction does. */
  compact(): void {
    this.#changes.length = 0;
    this.#oldestChange = this.#version;
  }

  #requireNamespace(name: string): Namespace {
    const namespace = this.namespace(name);
    if (!namespace) throw new Error(`There is no namespace ${name}`);
    return namespace;
  }

  #put<T extends Namespace | Pod>(
    resource: StoredResource,
    objects: Map<string, T>,
    object: T,
  ): T {
    const key = toKey(object.metadata);
    const type = objects.has(key) ? 'MODIFIED' : 'ADDED';
    const stored = this.#stamped(object);
    objects.set(key, stored);
    this.#publish({ type, resource, object: stored });
    return stored;
  }

  #remove<T extends Namespace | Pod>(
    resource: StoredResource,
    objects: Map<string, T>,
    key: string,
  ): void {
    const object = objects.get(key);
    if (!object) return;
    objects.delete(key);
    this.#publish({ type: 'DELETED', resource, object: this.#stamped(object) });
  }

  #stamped<T extends Namespace | Pod>(object: T): T {
    this.#version += 1;
    return {
      ...object,
      metadata: { ...object.metadata, resourceVersion: String(this.#version) },
    };
  }

  #publish(change: Omit<Change, 'resourceVersion'>): void {
    this.#sorted[change.resource] = undefined;
    const numbered = { ...change, resourceVersion: this.#version };
    this.#changes.push(numbered);
    if (this.#changes.length > KEPT_CHANGES) {
      this.#oldestChange = this.#changes.shift()!.resourceVersion;
    }
    this.#listeners.forEach(listener => listener(numbered));
  }
}

/** The last part of an object's key in etcd. */
export function toKey(metadata: ObjectMeta): string {
  return metadata.namespace
    ? `${metadata.namespace}/${metadata.name}`
    : metadata.name;
}

/** Objects in the order of their keys. */
export function sortByKey<T>(objects: ReadonlyMap<string, T>): readonly T[] {
  // Keys are ASCII, so comparing UTF-16 units is comparing bytes.
  return [...objects]
    .sort(([a], [b]) => (a < b ? -1 : Number(a > b)))
    .map(([, object]) => object);
}
