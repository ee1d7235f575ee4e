import { useClusterHistory } from './ClusterHistoryContext';
import { HistoryStrip } from './HistoryStrip';

/** A cluster's last 30 days, where any of them is known. */
export function ClusterHistoryStrip() {
  const history = useClusterHistory();
  return history?.days.some(({ worst }) => worst) ? (
    <HistoryStrip history={history} />
  ) : null;
}
