import Typography from '@material-ui/core/Typography';
import type { WorkloadFinding } from 'backstage-plugin-palette-common';
import { Age } from '../components/Age';
import { usePaletteTranslation } from '../translation';
import { describeChange } from '../components/describeChange';
import { useClusterHistory } from './ClusterHistoryContext';

const MOST = 5;

/** Since when a finding is as it is, whether it flaps, and its last changes; nothing where none is known. */
export function useFindingHistory({ id }: WorkloadFinding) {
  const history = useClusterHistory();
  // One that is gone is expected in another namespace than it may have been seen in.
  const isOwn = (of: { readonly id?: string }) => of.id === id;
  const state = history?.components.find(isOwn);
  return state && { state, changes: history?.transitions.filter(isOwn) ?? [] };
}

export function FindingHistory({
  state: { state, since, flapping },
  changes,
}: NonNullable<ReturnType<typeof useFindingHistory>>) {
  const { t } = usePaletteTranslation();
  return (
    <>
      <Typography variant="body2">
        {t(
          flapping ? 'history.finding.sinceFlapping' : 'history.finding.since',
          { state: t(`states.word.${state}`), age: <Age since={since} /> },
        )}
      </Typography>
      {changes.slice(0, MOST).map(({ at, from, to, reason }) => (
        <Typography key={`${at} ${to}`} variant="body2">
          {t('history.finding.change', {
            ago: <Age since={at} ago />,
            change: describeChange({ from, to }, t),
            reason,
          })}
        </Typography>
      ))}
    </>
  );
}
