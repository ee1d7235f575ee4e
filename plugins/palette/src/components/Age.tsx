import Tooltip from '@material-ui/core/Tooltip';
import { exactTime, shortAge } from './time';
import { useNow } from './useNow';

export interface AgeProps {
  /** ISO 8601 */
  readonly since: string;
  readonly suffix?: string;
}

/** How long ago something was; the exact time on hover and for machines. */
export function Age({ since, suffix = '' }: AgeProps) {
  const now = useNow();
  return (
    <Tooltip title={exactTime(since)}>
      <time dateTime={since}>
        {shortAge(since, now)}
        {suffix}
      </time>
    </Tooltip>
  );
}
