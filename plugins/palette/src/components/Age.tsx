import Tooltip from '@material-ui/core/Tooltip';
import { usePaletteTranslation } from '../translation';
import { formatExactTime, formatAge, formatAgo } from './time';
import { useNow } from '../hooks/useNow';

export interface AgeProps {
  /** ISO 8601 */
  readonly since: string;
  /** Says `14 min ago` and `just now` in place of `14 min`. */
  readonly ago?: boolean;
}

/** How long something lasts, or ago it was; the exact time on hover and for machines. */
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
