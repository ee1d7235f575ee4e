import { setTimeout as sleep } from 'node:timers/promises';
import { backendUrl } from './portal';

const PATIENCE_MS = 180_000;
/** The clusters of the demo's System: its card shows them all only once the software catalog has them. */
const CLUSTERS = 11;

/** The portal's page is there before its backend, and the backend before it has read its entities. */
export default async function waitForClusters(): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while (!(await knowsClusters())) {
    if (Date.now() > deadline) {
      throw new Error(
        `The backend at ${backendUrl} did not list ${CLUSTERS} clusters within ${
          PATIENCE_MS / 1000
        } s; look at its log.`,
      );
    }
    await sleep(500);
  }
}

/** A guest's token, as the portal's sign-in page gets it. */
async function guestToken(): Promise<string> {
  const response = await fetch(`${backendUrl}/api/auth/guest/refresh`);
  const { backstageIdentity } = await response.json();
  return backstageIdentity.token;
}

async function knowsClusters(): Promise<boolean> {
  try {
    const headers = { Authorization: `Bearer ${await guestToken()}` };
    const clusters = `${backendUrl}/api/palette/clusters?limit=1`;
    const { total } = await (await fetch(clusters, { headers })).json();
    return total >= CLUSTERS;
  } catch {
    return false;
  }
}
