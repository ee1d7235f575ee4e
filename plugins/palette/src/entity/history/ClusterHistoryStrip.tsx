import { useApi } from '@backstage/core-plugin-api';
import { useCallback } from 'react';
import { paletteApiRef } from '../../api';
import { useKept } from '../../fleet/useKept';
import { HistoryStrip } from './HistoryStrip';

/** A cluster's history, where there is one: the tab does without. */
export function ClusterHistoryStrip({
  clusterName,
}: {
  readonly clusterName: string;
}) {
  const api = useApi(paletteApiRef);
  const { value } = useKept(
    useCallback(() => api.getClusterHistory(clusterName), [api, clusterName]),
  );
  return value?.days.some(({ worst }) => worst) ? (
    <HistoryStrip history={value} />
  ) : null;
}
