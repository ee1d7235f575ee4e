import Tooltip from '@material-ui/core/Tooltip';
import type { FleetCluster } from 'backstage-plugin-palette-common';
import { formatAge, formatExactTime } from '../components/time';
import { useNow } from '../hooks/useNow';
import { usePaletteTranslation } from '../translation';

/** Since when the worst finding is as it is, else the verdict; the tooltip has the verdict's age. */
export function SinceCell({
  cluster: { since, verdict, worst },
}: {
  readonly cluster: FleetCluster;
}) {
  const { t } = usePaletteTranslation();
  const now = useNow();
  const shown = worst?.since ?? since;
  if (!shown) {
    return null;
  }
  const ofVerdict =
    since &&
    t('fleet.table.verdictSince', {
      verdict: t(`states.word.${verdict}`),
      age: formatAge(since, now, t),
    });
  return (
    <Tooltip
      title={[formatExactTime(shown), ofVerdict].filter(Boolean).join(' · ')}
    >
      <time dateTime={shown}>{formatAge(shown, now, t)}</time>
    </Tooltip>
  );
}
