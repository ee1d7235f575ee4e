import { useApi } from '@backstage/core-plugin-api';
import type { ClusterHistory } from 'backstage-plugin-palette-common';
import { createContext, useCallback, useContext, type ReactNode } from 'react';
import { paletteApiRef } from '../api';
import { usePolledAnswer } from '../hooks/usePolledAnswer';

/** As often as the report, so that both say the same. */
const POLL_MS = 30_000;

const HistoryContext = createContext<ClusterHistory | undefined>(undefined);

/** Loads a cluster's history once for all components below. A failure is not shown: the tab works without history. */
export function ClusterHistoryProvider({
  clusterName,
  children,
}: {
  readonly clusterName: string;
  readonly children: ReactNode;
}) {
  const api = useApi(paletteApiRef);
  const { value } = usePolledAnswer(
    useCallback(() => api.getClusterHistory(clusterName), [api, clusterName]),
    POLL_MS,
  );
  return (
    <HistoryContext.Provider value={value}>{children}</HistoryContext.Provider>
  );
}

/** The cluster's history; undefined until it is loaded. */
export function useClusterHistory(): ClusterHistory | undefined {
  return useContext(HistoryContext);
}
