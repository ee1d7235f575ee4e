import { SimulatedCluster } from '../cluster/SimulatedCluster';
import { parseDuration } from '../objects/duration';
import { demoFiles } from './demoFleet';
import { describePast, listChanges } from './describePast';
import { buildCluster } from './loadCluster';

/** A demo cluster as it was at a moment of its past. */
export interface PastCluster {
  readonly at: Date;
  readonly cluster: SimulatedCluster;
}

const DAY_MS = 86_400_000;

/**
 * The past of the demo clusters: each as it was on the first day, and shortly after each change since. The oldest comes
 * first. What happened is in the clusters' files, under `past`, and in how long their present troubles have lasted.
 *
 * @param options - `now`: times in the files count back from here; `days`: how far the past goes back
 * @throws Error naming the file, the place in it and the reason, if one cannot be read
 */
export function demoPast(options: {
  readonly now: Date;
  readonly days: number;
}): readonly PastCluster[] {
  const { now, days } = options;
  return demoFiles()
    .flatMap(file => {
      const oldest = Math.min(days * DAY_MS, parseDuration(file.age));
      return listChanges(file)
        .filter(ago => ago < oldest)
        .concat(oldest - 1000)
        .map(ago => {
          const at = new Date(now.getTime() - ago);
          const past = describePast(file, ago);
          const clock = () => at;
          return { at, cluster: buildCluster(past, { now: at, clock }) };
        });
    })
    .sort((a, b) => a.at.getTime() - b.at.getTime());
}
