import Tooltip from '@material-ui/core/Tooltip';
import { usePaletteTranslation } from '../translation';
import { useNow } from '../hooks/useNow';
import { formatExactTime, formatAge, formatAgo } from './time';

export interface AgeProps {
  /** ISO 8601 */
  readonly since: string;
  /** Shows `14 min ago` or `just now` instead of `14 min`. */
  readonly ago?: boolean;
}

/** How long something has lasted, or how long ago it was; hovering shows the exact time. */
export function Age({ since, ago }: AgeProps) {
  const { t } = usePaletteTranslation();
  const now = useNow();
  return (
    <Tooltip title={formatExactTime(since)}>
      <time dateTime={since}>
        {ago ? formatAgo(since, now, t) : formatAge(since, now, t)}
      </time>
    </Tooltip>
  );
}
