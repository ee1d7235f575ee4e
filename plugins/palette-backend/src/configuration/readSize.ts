import type { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';

const bytesPer: Readonly<Record<string, number>> = {
  b: 1,
  kb: 1_000,
  mb: 1_000_000,
};

/**
 * Reads a size, configured as a number of bytes or with a unit.
 *
 * @param byDefault - bytes, where nothing is configured
 * @returns bytes, more than 0
 * @throws InputError where the configured value is no size
 */
export function readSize(
  config: RootConfigService,
  key: string,
  byDefault: number,
): number {
  const value = config.getOptional(key);
  if (value === undefined) {
    return byDefault;
  }
  const [, amount, unit = 'b'] =
    // Stryker disable next-line ArrayDeclaration: the first item is never read
    /^(\d{1,12}) ?([kM]?B)?$/i.exec(String(value).trim()) ?? [];
  const bytes = Number(amount) * bytesPer[unit.toLowerCase()];
  if (!(bytes > 0)) {
    throw new InputError(
      `${key} in app-config.yaml must be a size such as 20 MB, 500 kB or a number of bytes.`,
    );
  }
  return bytes;
}
