import type {
  ClusterHistory,
  WorkloadFinding,
} from 'backstage-plugin-palette-common';
import { useClusterHistory } from './ClusterHistoryContext';

/** The recorded state of a finding, and its changes. */
export interface FindingHistoryParts {
  readonly state: ClusterHistory['components'][number];
  /** Latest first. */
  readonly changes: ClusterHistory['transitions'];
}

/** Gives the history of a finding; undefined where none is recorded. */
export function useFindingHistory({
  id,
}: WorkloadFinding): FindingHistoryParts | undefined {
  const history = useClusterHistory();
  // Compared by id alone: a component that is gone may be expected in another namespace than it ran in.
  const state = history?.components.find(component => component.id === id);
  return (
    state && {
      state,
      changes:
        history?.transitions.filter(transition => transition.id === id) ?? [],
    }
  );
}
