import type { NotificationSeverity } from '@backstage/plugin-notifications-common';
import type { Verdict } from 'backstage-plugin-palette-common';

/** The severity of a message about a cluster with this verdict. */
export function toSeverity(verdict: Verdict): NotificationSeverity {
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
