import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

/**
 * Reads a whole number, at least 1.
 *
 * @throws InputError where the configured value is something else
 *
 * @public
 */
export function readCount(
  config: Config,
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
