import { useApi } from '@backstage/core-plugin-api';
import type { ClusterHistory } from 'backstage-plugin-palette-common';
import { createContext, useCallback, useContext, type ReactNode } from 'react';
import { paletteApiRef } from '../api';
import { usePolledAnswer } from '../hooks/usePolledAnswer';

const HistoryContext = createContext<ClusterHistory | undefined>(undefined);

/** Asks for a cluster's history once for all that show a part of it; the tab does without where there is none. */
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
  );
  return (
    <HistoryContext.Provider value={value}>{children}</HistoryContext.Provider>
  );
}

export function useClusterHistory(): ClusterHistory | undefined {
  return useContext(HistoryContext);
}
