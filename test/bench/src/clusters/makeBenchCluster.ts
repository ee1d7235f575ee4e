import { resolve } from 'path';
import {
  loadCluster,
  type SimulatedCluster,
} from '@internal/palette-simulated-kubernetes';
import { toFullSizePod } from './toFullSizePod';

const APPLICATION_NAMESPACES = 50;
// Palette's own workloads have as many on average.
const REPLICAS = 2;
const PALETTE_PODS = 60;
// Namespaces of the demo cluster that are not Palette's.
const DEMO_APPLICATIONS = ['observability', 'payments'];

/** A healthy tenant cluster on vSphere with Palette's 60 pods, and application pods in 50 namespaces. */
export function makeBenchCluster(
  fleetFolder: string,
  applicationPods: number,
): SimulatedCluster {
  const cluster = loadCluster(resolve(fleetFolder, 'payments-vsphere.yaml'), {
    now: new Date(),
  });
  const { objects, workloads } = cluster;
  DEMO_APPLICATIONS.forEach(name => objects.removeNamespace(name));
  const palettePods = objects.pods().length;
  if (palettePods !== PALETTE_PODS) {
    throw new Error(
      `The demo cluster has ${palettePods} pods of Palette, not ${PALETTE_PODS}: adapt the benchmark`,
    );
  }
  objects.pods().forEach(pod => objects.putPod(toFullSizePod(pod, 1)));

  const namespaces = Array.from(
    { length: APPLICATION_NAMESPACES },
    (_, index) => `team-${String(index).padStart(2, '0')}-checkout`,
  );
  namespaces.forEach(name => cluster.addNamespace(name));
  for (let made = 0; made < applicationPods; made += REPLICAS) {
    const number = made / REPLICAS;
    workloads
      .add({
        namespace: namespaces[number % namespaces.length],
        name: `service-${number}`,
        kind: 'Deployment',
        replicas: Math.min(REPLICAS, applicationPods - made),
        containers: ['app', 'envoy'],
      })
      .forEach(pod => objects.putPod(toFullSizePod(pod, 8)));
  }
  return cluster;
}
