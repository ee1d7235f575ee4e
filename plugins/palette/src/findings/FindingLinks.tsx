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

/** Gives the links of the surrounding report; outside of a report they do nothing. */
export function useFindingLinks(): FindingLinks {
  return useContext(context);
}
