import type { WorkloadFinding } from 'backstage-plugin-palette-common';
import { useClusterHistory } from './ClusterHistoryContext';
import { findSince } from './findSince';

/** Since when a finding is as it is (ISO 8601): as it says itself, else as the history knows. */
export function useFindingSince(finding: WorkloadFinding): string | undefined {
  return findSince(finding, useClusterHistory());
}
