import type { NotificationSendOptions } from '@backstage/plugin-notifications-node';

/** The content of a notification. */
export type NotificationPayload = NotificationSendOptions['payload'];

/** One notification, and who gets it. */
export interface Message {
  /** Entity references, never empty. */
  readonly recipients: readonly string[];
  readonly payload: NotificationPayload & { readonly scope: string };
}
