import { makeControllerObject } from '../objects/controllers/makeControllerObject';
import { ControllerInput } from '../objects/controllers/ControllerInput';
import { ApiObject, printTimestamp } from '../objects/kubernetesObjects';
import {
  makeAutoscaler,
  makeIngress,
  makeService,
} from '../objects/networkObjects';
import { listPodEvents } from '../objects/podEvents';
import { listRemovedEvents } from '../objects/removedEvents';
import { Resource } from '../objects/resources';
import { SeededNames } from '../objects/SeededNames';
import { ClusterWorkloads } from './ClusterWorkloads';
import { ObjectStore, sortByKey, toKey } from './ObjectStore';

export interface ServedObjectsOptions {
  readonly cluster: {
    readonly objects: ObjectStore;
    readonly workloads: ClusterWorkloads;
    readonly clock: () => Date;
  };
  readonly names: SeededNames;
  /** When the cluster was created. */
  readonly createdAt: Date;
}

/**
 * All objects that a cluster's API serves: the namespaces and pods that are stored, and what follows from them and from the
 * workloads, computed when asked for.
 */
export class ServedObjects {
  readonly #options: ServedObjectsOptions;

  constructor(options: ServedObjectsOptions) {
    this.#options = options;
  }

  get resourceVersion(): number {
    return this.#options.cluster.objects.resourceVersion;
  }

  /**
   * The objects of a resource, in the order of etcd's keys.
   * @param namespace - default: all of them
   */
  list(resource: Resource, namespace?: string): readonly ApiObject[] {
    const { objects } = this.#options.cluster;
    if (resource === 'namespaces') return objects.namespaces();
    const all = resource === 'pods' ? objects.pods() : this.#compute(resource);
    return namespace
      ? all.filter(object => object.metadata.namespace === namespace)
      : all;
  }

  /** The object of that name; `namespace` is empty for a namespace itself. */
  find(
    resource: Resource,
    namespace: string,
    name: string,
  ): ApiObject | undefined {
    const { objects } = this.#options.cluster;
    if (resource === 'namespaces') return objects.namespace(name);
    if (resource === 'pods') return objects.pod(namespace, name);
    return this.list(resource, namespace).find(
      object => object.metadata.name === name,
    );
  }

  #compute(resource: Resource): readonly ApiObject[] {
    switch (resource) {
      case 'configmaps':
        return sort(this.#listCertificates());
      case 'events':
        return sort(this.#listEvents());
      case 'services':
        return sort(this.#make(makeService));
      case 'ingresses':
        return sort(this.#make(makeIngress));
      case 'horizontalpodautoscalers':
        return sort(this.#make(makeAutoscaler));
      default:
        return sort(this.#make(input => makeControllerObject(resource, input)));
    }
  }

  #make(
    make: (input: ControllerInput) => ApiObject | undefined,
  ): readonly ApiObject[] {
    const { cluster, names, createdAt } = this.#options;
    return cluster.workloads
      .describe()
      .flatMap(workload => make({ ...workload, names, createdAt }) ?? []);
  }

  #listEvents(): readonly ApiObject[] {
    const { cluster, names } = this.#options;
    const now = cluster.clock();
    return [
      ...cluster.objects.pods().flatMap(pod => listPodEvents(pod, names, now)),
      ...cluster.workloads
        .listRemoved()
        .flatMap(workload => listRemovedEvents(workload, names, now)),
    ];
  }

  /** Kubernetes puts its certificate authority into each namespace. */
  #listCertificates(): readonly ApiObject[] {
    const { cluster, names } = this.#options;
    return cluster.objects.namespaces().map(({ metadata }) => {
      const { name: namespace, resourceVersion } = metadata;
      const name = 'kube-root-ca.crt';
      return {
        metadata: {
          name,
          namespace,
          uid: names.uid(`ConfigMap/${namespace}/${name}`),
          resourceVersion,
          creationTimestamp: printTimestamp(
            new Date(metadata.creationTimestamp),
          ),
        },
        data: {
          'ca.crt':
            '-----BEGIN CERTIFICATE-----\n(simulated)\n-----END CERTIFICATE-----\n',
        },
      };
    });
  }
}

function sort(objects: readonly ApiObject[]): readonly ApiObject[] {
  return sortByKey(
    new Map(objects.map(object => [toKey(object.metadata), object])),
  );
}
