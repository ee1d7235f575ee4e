import type { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';

/**
 * Reads a whole number, at least 1.
 *
 * @throws InputError where the configured value is something else
 */
export function readCount(
  config: RootConfigService,
  key: string,
  byDefault: number,
): number {
  const count = config.getOptionalNumber(key) ?? byDefault;
  if (!Number.isInteger(count) || count < 1) {
    throw new InputError(
      `${key} in app-config.yaml is ${count}: write a whole number, at least 1.`,
    );
  }
  return count;
}
