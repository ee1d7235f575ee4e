// The simulated API servers have a process of their own, so that their cost does not count as the subject's.
import {
  KeptAnswers,
  ServedCluster,
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
  const cluster = makeBenchCluster(fleetFolder, scenario.applicationPods);
  const keptAnswers = new KeptAnswers();
  const { clusters, blackHoles } = scenario;
  const every = blackHoles > 0 ? clusters / blackHoles : Infinity;
  const served: ServedCluster[] = [];
  const targets: Target[] = [];
  for (let index = 0; index < clusters; index += 1) {
    // Black holes are spread evenly among the clusters.
    const isBlackHole = index % every === every - 1;
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
    });
  }
  process.on('message', (request: ApiRequest) => {
    if (request.type === 'count') {
      const bytes = served.reduce((sum, port) => sum + port.bytesSent, 0);
      reply({ type: 'counts', requests: cluster.requests.count, bytes });
    }
  });
  reply({ type: 'serving', targets });
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
