import type {
  ClusterHistory,
  Verdict,
  WorkloadFinding,
} from 'backstage-plugin-palette-common';

/**
 * Since when a finding is as it is (ISO 8601): as it says itself, else since the recorded change to its state.
 *
 * @returns undefined where nothing tells it
 */
export function findSince(
  { id, state, since }: WorkloadFinding,
  history: ClusterHistory | undefined,
): string | undefined {
  return (
    since ??
    history?.components.find(
      component => component.id === id && component.state === state,
    )?.since
  );
}

/** Since when the cluster has its verdict (ISO 8601); undefined where that is not recorded. */
export function findVerdictSince(
  verdict: Verdict,
  history: ClusterHistory | undefined,
): string | undefined {
  const latest = history?.transitions.find(({ id }) => id === undefined);
  return latest?.to === verdict ? latest.at : undefined;
}
