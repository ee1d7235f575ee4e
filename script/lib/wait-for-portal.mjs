// Prints one line once the demo portal's page and its backend both answer.
import { setTimeout as sleep } from 'node:timers/promises';

const page = 'http://localhost:3000';
const backend = 'http://localhost:7007/.backstage/health/v1/readiness';

const answers = async url => {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(10_000) })).ok;
  } catch {
    return false;
  }
};

while (!((await answers(backend)) && (await answers(page)))) {
  await sleep(500);
}
console.log(`\nThe portal is ready: ${page} (Ctrl-C stops it)\n`);
