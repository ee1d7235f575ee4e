import type { WorkloadFinding } from 'backstage-plugin-palette-common';
import { createContext, useContext } from 'react';

/** Ways from one finding to others of the same report. */
export interface FindingLinks {
  /** The findings of these ids that the report has. */
  find(ids: readonly string[]): readonly WorkloadFinding[];
  /** Opens a finding and takes the reader there. */
  open(finding: WorkloadFinding): void;
}

const context = createContext<FindingLinks>({ find: () => [], open: () => {} });

export const FindingLinksProvider = context.Provider;

export function useFindingLinks(): FindingLinks {
  return useContext(context);
}
