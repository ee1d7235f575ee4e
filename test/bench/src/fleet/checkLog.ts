import type { RecordedRequest } from '@internal/palette-simulated-kubernetes';

/** One reading of a cluster, as its API server saw it, ms since 1970. */
export interface SeenCheck {
  readonly cluster: string;
  readonly beganMs: number;
  /** When the last of its lists was asked for; undefined where none was. */
  readonly askedLastMs?: number;
}

export interface CheckFigures {
  readonly checks: number;
  /** Begun again within half an interval, or before the one before had asked for all. */
  readonly duplicates: number;
  /** Begun again because the backend that had begun was killed. */
  readonly takenOver: number;
  /** Between two checks of one cluster, or from the last one to the end. */
  readonly longestGapMs: number;
}

/** A check begins with the list of namespaces; the user of a request tells the cluster. */
export function checksSeen(
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
 * @param window - what is looked at; checks outside of it only say how long those inside had to wait
 * @param killed - when a backend was killed, and how long before that its checks may have begun
 */
export function figuresOf(
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
