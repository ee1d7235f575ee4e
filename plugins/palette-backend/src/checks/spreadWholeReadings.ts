import { createHash } from 'node:crypto';

/** How much earlier than allowed a cluster may be read whole, as a part of the time. */
const SPREAD = 0.25;

/**
 * How long after the last whole reading a cluster is read whole again, ms. It is up to a quarter shorter than allowed, by the
 * cluster's name, so that clusters that were first read together do not stay together.
 */
export function spreadWholeReadings(
  clusterName: string,
  everyMs: number,
): number {
  const hash = createHash('sha256').update(`whole ${clusterName}`).digest();
  return everyMs * (1 - (hash.readUInt32BE(0) / 2 ** 32) * SPREAD);
}
