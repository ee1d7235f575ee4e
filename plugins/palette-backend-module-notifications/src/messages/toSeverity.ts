import type { Verdict } from 'backstage-plugin-palette-common';
import type { NotificationPayload } from './Message';

/** The severity of a message about a cluster with this verdict. */
export function toSeverity(
  verdict: Verdict,
): NonNullable<NotificationPayload['severity']> {
  switch (verdict) {
    case 'nonconformant':
      return 'critical';
    case 'degraded':
      return 'high';
    case 'unknown':
      return 'normal';
    default:
      return 'low';
  }
}
