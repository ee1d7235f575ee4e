import { type ReactNode, createContext, useContext } from 'react';

/** The cluster whose report is on the page. */
export interface ShownCluster {
  /** Its name in the Kubernetes plugin. */
  readonly name: string;
  /** A button that reads and judges the cluster again, if the reader may use it. */
  readonly checkAgain?: ReactNode;
}

const context = createContext<ShownCluster | undefined>(undefined);

export const ShownClusterProvider = context.Provider;

/** The cluster around a finding; undefined around a pasted listing. */
export function useShownCluster(): ShownCluster | undefined {
  return useContext(context);
}
