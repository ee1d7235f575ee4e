import type { BackstageCredentials } from '@backstage/backend-plugin-api';

/** The name of a caller for the records: the reference of a user's entity, or the subject of a service. */
export function findAuthor({ principal }: BackstageCredentials): string {
  const { userEntityRef, subject } = principal as {
    readonly userEntityRef?: string;
    readonly subject?: string;
  };
  return userEntityRef ?? subject ?? 'unknown';
}
