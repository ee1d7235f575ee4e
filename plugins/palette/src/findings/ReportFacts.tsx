import { createContext, useContext } from 'react';

/** The report that findings belong to, as far as a finding needs it. */
export interface ReportFacts {
  /** Name of the cluster or listing. */
  readonly name: string;
  /** ISO 8601; when the cluster was read. */
  readonly observedAt: string;
  readonly catalogVersion: string;
  /** Whether the page's URL leads to the report, so that a finding can be linked to. */
  readonly hasUrl: boolean;
}

const context = createContext<ReportFacts | undefined>(undefined);

export const ReportFactsProvider = context.Provider;

/** The report around a finding; undefined outside of one. */
export function useReportFacts(): ReportFacts | undefined {
  return useContext(context);
}
