import { readFileSync } from 'fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { SimulatedCluster } from '../cluster/SimulatedCluster';
import { WorkloadSpec } from '../objects/WorkloadSpec';
import { FleetFile, fleetFile } from './FleetFile';

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
  return buildCluster(read(file), options);
}

function read(file: string): FleetFile {
  let content: unknown;
  try {
    content = parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`${file} cannot be read: ${error}`);
  }
  const result = fleetFile.safeParse(content);
  if (!result.success) {
    throw new Error(
      `${file} is not a cluster:\n${z.prettifyError(result.error)}`,
    );
  }
  return result.data;
}

function buildCluster(file: FleetFile, options: LoadOptions): SimulatedCluster {
  const { namespaces, nodes, ...description } = file;
  const cluster = new SimulatedCluster({
    ...description,
    ...options,
    nodes: [
      ...nodes.controlPlane.map(name => ({
        name,
        role: 'control-plane' as const,
      })),
      ...nodes.workers.map(name => ({ name, role: 'worker' as const })),
    ],
  });
  for (const [namespace, content] of Object.entries(namespaces)) {
    cluster.addNamespace(namespace, content);
    for (const [name, workload] of Object.entries(content.workloads ?? {})) {
      const spec: WorkloadSpec = { ...workload, namespace, name };
      cluster.workloads.add(spec, options.now);
    }
    if (content.phase === 'Terminating') cluster.terminateNamespace(namespace);
  }
  return cluster;
}
