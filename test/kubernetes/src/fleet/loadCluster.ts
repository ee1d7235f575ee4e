import { SimulatedCluster } from '../cluster/SimulatedCluster';
import { FleetFile } from './FleetFile';
import { readFleetFile } from './readFleetFile';

export interface LoadOptions {
  /** Ages in the file count back from here. */
  readonly now: Date;
  /** Time of changes while the cluster runs. Default: the machine's. */
  readonly clock?: () => Date;
}

/**
 * Reads one cluster from its YAML file.
 * @throws Error naming the file, the place in it and the reason
 */
export function loadCluster(
  file: string,
  options: LoadOptions,
): SimulatedCluster {
  return buildCluster(readFleetFile(file), options);
}

/** The cluster that a file describes. Its objects are made when somebody first asks for them. */
export function buildCluster(
  file: FleetFile,
  options: LoadOptions,
): SimulatedCluster {
  const { name, title, description, clusterType, kubernetesVersion } = file;
  return new SimulatedCluster({
    ...{ name, title, description, clusterType, kubernetesVersion },
    ...options,
    age: file.age,
    fault: file.fault,
    nodes: [
      ...file.nodes.controlPlane.map(node => ({
        name: node,
        role: 'control-plane' as const,
      })),
      ...file.nodes.workers.map(node => ({
        name: node,
        role: 'worker' as const,
      })),
    ],
    populate: cluster => populate(cluster, file, options.now),
  });
}

function populate(cluster: SimulatedCluster, file: FleetFile, now: Date): void {
  for (const [namespace, content] of Object.entries(file.namespaces)) {
    cluster.addNamespace(namespace, content);
    for (const [name, workload] of Object.entries(content.workloads ?? {})) {
      const { absent, ...spec } = { absent: undefined, ...workload };
      cluster.workloads.add({ ...spec, namespace, name }, now);
      // It was there before: healing brings it back.
      if (absent) cluster.workloads.remove(namespace, name);
    }
    if (content.phase === 'Terminating') cluster.terminateNamespace(namespace);
  }
}
