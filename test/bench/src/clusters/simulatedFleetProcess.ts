// The simulated clusters have a process of their own, so that their cost does not count as the backend's.
import { resolve } from 'path';
import {
  demoFleet,
  KeptAnswers,
  ServedCluster,
} from '@internal/palette-simulated-kubernetes';
import { makeBenchCluster } from './makeBenchCluster';
import { makeCertificate } from './makeCertificate';
import type { FleetReply, FleetRequest, FleetTarget } from './SimulatedFleet';

// This package is never built, so its sources stay where the data is.
// eslint-disable-next-line no-restricted-syntax
const fleetFolder = resolve(__dirname, '../../../kubernetes/fleet');

const reply = (message: FleetReply) => process.send?.(message);
const tls = makeCertificate();
const served: ServedCluster[] = [];

/** Serves one healthy cluster; each token makes it look like another cluster. */
async function serveAlike(count: number): Promise<readonly FleetTarget[]> {
  const cluster = makeBenchCluster(fleetFolder, 0);
  const port = await ServedCluster.start(cluster, {
    tls,
    keptAnswers: new KeptAnswers(),
  });
  served.push(port);
  return Array.from({ length: count }, (_, index) => {
    const name = `edge-store-${String(index + 1).padStart(5, '0')}`;
    const token = `${name}-token`;
    cluster.access.set({ token, user: name });
    return { name, url: port.url, token, ca: tls.cert };
  });
}

/** Serves the clusters of the demo. */
async function serveDemo(): Promise<readonly FleetTarget[]> {
  for (const cluster of demoFleet({ now: new Date() })) {
    served.push(await ServedCluster.start(cluster, { tls }));
  }
  return served.map(({ name, url, token, clusterType }) => ({
    name,
    url,
    token,
    ca: tls.cert,
    clusterType,
  }));
}

async function answer(request: FleetRequest): Promise<void> {
  if (request.type === 'serve') {
    const { clusters } = request;
    const targets =
      clusters === 'demo' ? await serveDemo() : await serveAlike(clusters);
    reply({ type: 'serving', targets });
  } else {
    const requests = served.flatMap(cluster => cluster.requests.all);
    reply({
      type: 'requests',
      requests: requests.map(({ path, user, receivedAtMs }) => ({
        path,
        user,
        receivedAtMs,
      })),
    });
  }
}

process.on('message', (request: FleetRequest) => {
  answer(request).catch(error => {
    process.stderr.write(`${String(error)}\n`);
    process.exit(1);
  });
});
process.on('disconnect', () => process.exit());
