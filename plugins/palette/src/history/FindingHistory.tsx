import Typography from '@material-ui/core/Typography';
import { Age } from '../components/Age';
import { describeChange } from '../components/describeChange';
import { usePaletteTranslation } from '../translation';
import type { FindingHistoryParts } from './useFindingHistory';

const SHOWN_CHANGES = 5;

/** Since when a finding has its state, whether it flaps, and its last changes. */
export function FindingHistory({
  state: { state, since, flapping },
  changes,
}: FindingHistoryParts) {
  const { t } = usePaletteTranslation();
  return (
    <>
      <Typography variant="body2">
        {t(
          flapping ? 'history.finding.sinceFlapping' : 'history.finding.since',
          { state: t(`states.word.${state}`), age: <Age since={since} /> },
        )}
      </Typography>
      {changes.slice(0, SHOWN_CHANGES).map(({ at, from, to, reason }) => (
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
