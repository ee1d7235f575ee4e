import { writeFileSync } from 'fs';
import { demoFleet } from '../fleet/demoFleet';
import { RealDemoCluster } from './RealDemoCluster';

const NAMES = ['palette-standby', 'store-117'];

/**
 * Serves the demo clusters whose details the browser tests open on real API servers, until SIGTERM or SIGINT. Writes how
 * to reach them to the file that is the argument, for DEMO_CLUSTERS_FILE of the development backend.
 */
async function serveRealClusters(assets: string, file: string) {
  const started = new Map<string, RealDemoCluster>();
  const stop = () =>
    Promise.all(Array.from(started.values(), cluster => cluster.stop()));
  const end = () => stop().then(() => process.exit(0));
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
  try {
    for (const cluster of demoFleet({ now: new Date() })) {
      if (NAMES.includes(cluster.name)) {
        const real = await RealDemoCluster.start(assets, cluster);
        started.set(cluster.name, real);
      }
    }
  } catch (error) {
    await stop();
    throw error;
  }
  const access = Array.from(started, ([name, real]) => [name, real.access]);
  writeFileSync(file, JSON.stringify(Object.fromEntries(access)));
  process.stdout.write(`${[...started.keys()].join(', ')}: ready\n`);
}

const { KUBEBUILDER_ASSETS } = process.env;
const [file] = process.argv.slice(2);
if (!KUBEBUILDER_ASSETS || !file) {
  throw new Error('Needs KUBEBUILDER_ASSETS and a file to write');
}
serveRealClusters(KUBEBUILDER_ASSETS, file);
