import { writeFileSync } from 'fs';
import { demoFleet } from '../fleet/demoFleet';
import { RealDemoCluster } from './RealDemoCluster';

const NAMES = ['palette-standby', 'store-117'];

/**
 * Serves the demo clusters whose details the browser tests open on real API servers, until SIGTERM or SIGINT. Writes how
 * to reach them to the file that is the argument, for DEMO_CLUSTERS_FILE of the development backend.
 */
async function serveRealClusters(assets: string, file: string) {
  const fleet = demoFleet({ now: new Date() });
  const started: Record<string, RealDemoCluster> = {};
  const stop = async () => {
    await Promise.all(Object.values(started).map(cluster => cluster.stop()));
    process.exit(0);
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  for (const cluster of fleet.filter(({ name }) => NAMES.includes(name))) {
    started[cluster.name] = await RealDemoCluster.start(assets, cluster);
  }
  const access = Object.entries(started).map(([name, cluster]) => [
    name,
    cluster.access,
  ]);
  writeFileSync(file, JSON.stringify(Object.fromEntries(access)));
  process.stdout.write(`${Object.keys(started).join(', ')}: ready\n`);
}

const { KUBEBUILDER_ASSETS } = process.env;
const [file] = process.argv.slice(2);
if (!KUBEBUILDER_ASSETS || !file) {
  throw new Error('Needs KUBEBUILDER_ASSETS and a file to write');
}
serveRealClusters(KUBEBUILDER_ASSETS, file);
