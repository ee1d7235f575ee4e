import type { RecordedRequest } from '@internal/palette-simulated-kubernetes';

/** One reading of a cluster, as its API server saw it; times in ms since 1970. */
export interface SeenCheck {
  readonly cluster: string;
  readonly beganMs: number;
  /** When its last list was requested; undefined if none was. */
  readonly askedLastMs?: number;
}

export interface CheckFigures {
  readonly checks: number;
  /** Checks within half an interval of the one before, or before that one had requested its lists. */
  readonly duplicates: number;
  /** Checks that were begun again because their backend was killed. */
  readonly takenOver: number;
  /** Longest time between two checks of a cluster, or from the last one to the end. */
  readonly longestGapMs: number;
}

/** The checks of each cluster. A list of namespaces begins a check; the user of a request names the cluster. */
export function readChecks(
  requests: readonly Pick<RecordedRequest, 'path' | 'user' | 'receivedAtMs'>[],
): ReadonlyMap<string, readonly SeenCheck[]> {
  const checks = new Map<string, SeenCheck[]>();
  for (const { path, user: cluster, receivedAtMs } of requests) {
    if (!cluster) {
      continue;
    }
    const ofCluster = checks.get(cluster) ?? [];
    checks.set(cluster, ofCluster);
    const last = ofCluster.at(-1);
    if (path === '/api/v1/namespaces') {
      ofCluster.push({ cluster, beganMs: receivedAtMs });
    } else if (last) {
      ofCluster[ofCluster.length - 1] = { ...last, askedLastMs: receivedAtMs };
    }
  }
  return checks;
}

/**
 * Counts the checks in a window of time, and what went wrong with them.
 *
 * @param killed - when a backend was killed, and the timeout of its checks
 */
export function summarizeChecks(
  checks: ReadonlyMap<string, readonly SeenCheck[]>,
  window: {
    readonly fromMs: number;
    readonly toMs: number;
    readonly intervalMs: number;
  },
  killed?: { readonly atMs: number; readonly timeoutMs: number },
): CheckFigures {
  const { fromMs, toMs, intervalMs } = window;
  const figures = { checks: 0, duplicates: 0, takenOver: 0, longestGapMs: 0 };
  const wasKilled = ({ beganMs }: SeenCheck) =>
    killed !== undefined &&
    beganMs <= killed.atMs &&
    beganMs > killed.atMs - killed.timeoutMs;
  for (const all of checks.values()) {
    const ofCluster = all.filter(({ beganMs }) => beganMs < toMs);
    ofCluster.forEach((check, index) => {
      if (check.beganMs < fromMs) {
        return;
      }
      figures.checks += 1;
      const next = ofCluster[index + 1];
      const gapMs = (next?.beganMs ?? toMs) - check.beganMs;
      figures.longestGapMs = Math.max(figures.longestGapMs, gapMs);
      const isUnfinished = next && check.askedLastMs === undefined;
      if (next && (isUnfinished || gapMs < intervalMs / 2)) {
        figures[wasKilled(check) ? 'takenOver' : 'duplicates'] += 1;
      }
    });
  }
  return figures;
}
