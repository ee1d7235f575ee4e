import { readFileSync } from 'node:fs';
import { createBackend } from '@backstage/backend-defaults';
import {
  demoFleet,
  SimulatedKubernetesApi,
  SimulatorControl,
} from '@internal/palette-simulated-kubernetes';
import { demoHistoryModule } from './history/demoHistoryModule';

const DEFAULT_SIMULATOR_PORT = 7008;

/** A backend with the catalog, the Kubernetes plugin, notifications, signals and the simulated clusters of the demo fleet. */
async function startDevelopmentBackend() {
  const fleet = await SimulatedKubernetesApi.start(
    demoFleet({ now: new Date() }),
  );
  // Lets a test, or a person who tries the portal, break a cluster and watch it change.
  await SimulatorControl.start(
    fleet,
    Number(process.env.SIMULATOR_PORT ?? DEFAULT_SIMULATOR_PORT),
  );
  const realClusters = readRealClusters();
  // The clusters' ports are known only now. Backstage reads configuration from APP_CONFIG_ variables, too.
  process.env.APP_CONFIG_kubernetes_clusterLocatorMethods = JSON.stringify([
    {
      type: 'config',
      clusters: fleet.clusters.map(({ name, url, token }) => ({
        name,
        authProvider: 'serviceAccount',
        ...toAccess(realClusters[name] ?? { url, token }),
        // The simulation has no metrics server.
        skipMetricsLookup: true,
      })),
    },
  ]);

  const backend = createBackend();
  backend.add(import('@backstage/plugin-auth-backend'));
  backend.add(import('@backstage/plugin-auth-backend-module-guest-provider'));
  backend.add(import('@backstage/plugin-catalog-backend'));
  backend.add(import('@backstage/plugin-kubernetes-backend'));
  backend.add(import('@backstage/plugin-notifications-backend'));
  backend.add(import('@backstage/plugin-signals-backend'));
  backend.add(import('../src'));
  backend.add(import('backstage-plugin-palette-backend-module-notifications'));
  backend.add(demoHistoryModule);
  await backend.start();
}

interface ClusterAccess {
  readonly url: string;
  /** Base64 of the PEM. */
  readonly caData?: string;
  readonly token: string;
}

function toAccess({ url, caData, token }: ClusterAccess) {
  return { url, caData, serviceAccountToken: token };
}

/** Clusters to take from elsewhere instead of simulating them, by name, from the file that DEMO_CLUSTERS_FILE names. */
function readRealClusters(): Readonly<Record<string, ClusterAccess>> {
  const file = process.env.DEMO_CLUSTERS_FILE;
  return file ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

startDevelopmentBackend();
