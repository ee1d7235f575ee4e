import type { RootConfigService } from '@backstage/backend-plugin-api';

/** Topics of Backstage's events service after which the inventory is read again within seconds. */
export function readRefreshTopics(
  config: RootConfigService,
): readonly string[] {
  return config.getOptionalStringArray('palette.inventory.refreshOn') ?? [];
}
