import type { RecordedOutcome } from '../fleet/recording/RecordedOutcome';

/** The outcome of a check that found a cluster degraded, with the given differences. */
export function createOutcome(
  change: Partial<RecordedOutcome> = {},
): RecordedOutcome {
  const at = '2026-11-25T10:00:00.000Z';
  return {
    clusterName: 'edge-1',
    entityRef: 'resource:default/edge-1',
    at,
    verdict: { from: 'conformant', to: 'degraded' },
    isFirstReading: false,
    transitions: [
      {
        clusterName: 'edge-1',
        entityRef: 'resource:default/edge-1',
        from: 'conformant',
        to: 'degraded',
        reason: 'It is degraded.',
        brief: 'jet 0/1 · CrashLoopBackOff',
        at,
        since: at,
      },
    ],
    ...change,
  };
}
