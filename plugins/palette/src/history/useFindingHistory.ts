import type {
  ClusterHistory,
  WorkloadFinding,
} from 'backstage-plugin-palette-common';
import { useClusterHistory } from './ClusterHistoryContext';
import { findSince } from './findSince';

/** The recorded state of a finding, and its changes. */
export interface FindingHistoryParts {
  readonly state: ClusterHistory['components'][number];
  /** Latest first. */
  readonly changes: ClusterHistory['transitions'];
}

/** Gives the history of a finding; undefined where none is recorded. */
export function useFindingHistory(
  finding: WorkloadFinding,
): FindingHistoryParts | undefined {
  const history = useClusterHistory();
  const { id } = finding;
  // Compared by id alone: a component that is gone may be expected in another namespace than it ran in.
  const recorded = history?.components.find(component => component.id === id);
  return (
    recorded && {
      // One "since" on the page: the finding's own.
      state:
        recorded.state === finding.state
          ? {
              ...recorded,
              since: findSince(finding, history) ?? recorded.since,
            }
          : recorded,
      changes:
        history?.transitions.filter(transition => transition.id === id) ?? [],
    }
  );
}
