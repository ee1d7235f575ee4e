import type { NotificationPayload } from '@backstage/plugin-notifications-common';

/** One notification, and who gets it. */
export interface Message {
  /** Entity references, never empty. */
  readonly recipients: readonly string[];
  readonly payload: NotificationPayload & { readonly scope: string };
}
