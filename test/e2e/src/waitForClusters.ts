import { setTimeout as sleep } from 'node:timers/promises';
import { backendUrl } from './portal';

const PATIENCE_MS = 180_000;
/** The number of clusters that the demo's entities stand for. The cards of Systems need all of them. */
const CLUSTERS = 45;

/** Waits until the backend has read its entities, which is later than the page and the backend answer. */
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
