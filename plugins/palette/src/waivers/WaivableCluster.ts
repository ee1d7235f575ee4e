import { createContext, useContext } from 'react';

/** The cluster on the page, whose findings can be accepted for a time. */
export interface WaivableCluster {
  /** Its name in the Kubernetes plugin. */
  readonly name: string;
  /** The reference of its entity, for which permissions are asked. */
  readonly entityRef: string;
  /** Reads the report again, after a waiver was made or ended. */
  readonly onChange: () => void;
}

const context = createContext<WaivableCluster | undefined>(undefined);

export const WaivableClusterProvider = context.Provider;

/** The cluster around a finding; undefined where its findings cannot be accepted, as in a pasted listing. */
export function useWaivableCluster(): WaivableCluster | undefined {
  return useContext(context);
}
