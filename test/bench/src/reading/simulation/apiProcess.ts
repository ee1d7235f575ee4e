// The simulated API servers of one scenario, in a process of their own: what they cost is not the subject's.
import {
  KeptAnswers,
  ServedCluster,
} from '@internal/palette-simulated-kubernetes';
import type { Scenario } from '../scenarios';
import { benchCluster } from './benchCluster';
import { BlackHole } from './BlackHole';
import type { ApiReply, ApiRequest, Target } from './messages';
import { selfSignedCertificate } from './selfSignedCertificate';

const reply = (message: ApiReply) => process.send?.(message);

/** One cluster behind many ports: to whoever reads them they are as many clusters. */
async function serve(scenario: Scenario, fleetFolder: string) {
  const tls = selfSignedCertificate();
  const cluster = benchCluster(fleetFolder, scenario.applicationPods);
  const keptAnswers = new KeptAnswers();
  const { clusters, blackHoles } = scenario;
  const every = blackHoles > 0 ? clusters / blackHoles : Infinity;
  const served: ServedCluster[] = [];
  const targets: Target[] = [];
  for (let index = 0; index < clusters; index += 1) {
    // Spread evenly, for nobody knows beforehand which clusters will not answer.
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
