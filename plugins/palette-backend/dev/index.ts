import { createBackend } from '@backstage/backend-defaults';
import {
  demoFleet,
  SimulatedKubernetesApi,
} from '@internal/palette-simulated-kubernetes';

/** A backend with the catalog, the Kubernetes plugin and the simulated clusters of the demo fleet. */
async function startDevelopmentBackend() {
  const fleet = await SimulatedKubernetesApi.start(
    demoFleet({ now: new Date() }),
  );
  // The clusters' ports are known only now. Backstage reads configuration from APP_CONFIG_ variables, too.
  process.env.APP_CONFIG_kubernetes_clusterLocatorMethods = JSON.stringify([
    {
      type: 'config',
      clusters: fleet.clusters.map(({ name, url, token }) => ({
        name,
        url,
        authProvider: 'serviceAccount',
        serviceAccountToken: token,
      })),
    },
  ]);

  const backend = createBackend();
  backend.add(import('@backstage/plugin-auth-backend'));
  backend.add(import('@backstage/plugin-auth-backend-module-guest-provider'));
  backend.add(import('@backstage/plugin-catalog-backend'));
  backend.add(import('@backstage/plugin-kubernetes-backend'));
  backend.add(import('../src'));
  await backend.start();
}

startDevelopmentBackend();
