import type { WorkloadFinding } from 'backstage-plugin-palette-common';
import { createContext, useContext } from 'react';

/** Links from one finding to others of the same report. */
export interface FindingLinks {
  /** Finds the report's findings with these ids. */
  find(ids: readonly string[]): readonly WorkloadFinding[];
  /** Opens a finding and scrolls to it. */
  open(finding: WorkloadFinding): void;
}

const context = createContext<FindingLinks>({ find: () => [], open: () => {} });

export const FindingLinksProvider = context.Provider;

/** The links of the report around; without one they lead nowhere. */
export function useFindingLinks(): FindingLinks {
  return useContext(context);
}
