// The simulated API servers have a process of their own, so that their cost does not count as the subject's.
import {
  KeptAnswers,
  ServedCluster,
  type SimulatedCluster,
} from '@internal/palette-simulated-kubernetes';
import type { Scenario } from '../scenarios/Scenario';
import { makeBenchCluster } from '../../clusters/makeBenchCluster';
import { BlackHole } from './BlackHole';
import type { ApiReply, ApiRequest, Target } from './messages';
import { makeCertificate } from '../../clusters/makeCertificate';

const reply = (message: ApiReply) => process.send?.(message);

/** Serves one cluster behind many ports, each of which looks like a cluster of its own. */
async function serve(scenario: Scenario, fleetFolder: string) {
  const tls = makeCertificate();
  const { clusters, blackHoles, brokenClusters = 0 } = scenario;
  const healthy = serveAlike(
    makeBenchCluster(fleetFolder, scenario.applicationPods),
  );
  const broken = serveAlike(
    breakCluster(makeBenchCluster(fleetFolder, scenario.applicationPods)),
  );
  const every = blackHoles > 0 ? clusters / blackHoles : Infinity;
  const served: ServedCluster[] = [];
  const targets: Target[] = [];
  for (let index = 0; index < clusters; index += 1) {
    // Black holes are spread evenly among the clusters.
    const isBlackHole = index % every === every - 1;
    const isBroken = index < brokenClusters;
    const { cluster, keptAnswers } = isBroken ? broken : healthy;
    const port = isBlackHole
      ? await BlackHole.open()
      : await ServedCluster.start(cluster, { tls, keptAnswers });
    if (port instanceof ServedCluster) {
      served.push(port);
    }
    targets.push({
      name: `cluster-${index}`,
      url: port.url,
      token: cluster.token,
      ca: tls.cert,
      isBroken,
    });
  }
  process.on('message', (request: ApiRequest) => {
    if (request.type === 'count') {
      const bytes = served.reduce((sum, port) => sum + port.bytesSent, 0);
      const requests =
        healthy.cluster.requests.count + broken.cluster.requests.count;
      reply({ type: 'counts', requests, bytes });
    }
  });
  reply({ type: 'serving', targets });
}

/** What the ports of one cluster share. */
function serveAlike(cluster: SimulatedCluster) {
  return { cluster, keptAnswers: new KeptAnswers() };
}

/** Lets the first workload of kube-system crash. */
function breakCluster(cluster: SimulatedCluster): SimulatedCluster {
  const namespace = 'kube-system';
  const { name } = cluster.workloads
    .list()
    .find(workload => workload.namespace === namespace)!;
  cluster.workloads.setCondition(namespace, name, { state: 'crashLoop' });
  return cluster;
}

process.once('message', (request: ApiRequest) => {
  if (request.type === 'serve') {
    serve(request.scenario, request.fleetFolder).catch(error => {
      process.stderr.write(`${String(error)}\n`);
      process.exit(1);
    });
  }
});
process.on('disconnect', () => process.exit());
