import { useClusterHistory } from './ClusterHistoryContext';
import { HistoryStrip } from './HistoryStrip';

/** The last 30 days of a cluster; nothing while none of them is known. */
export function ClusterHistoryStrip() {
  const history = useClusterHistory();
  return history?.days.some(({ worst }) => worst) ? (
    <HistoryStrip history={history} />
  ) : null;
}
