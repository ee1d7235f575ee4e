import type { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';

const KEY = 'palette.evaluations.maxSize';
const DEFAULT_BYTES = 20_000_000;
const bytesPer: Readonly<Record<string, number>> = {
  b: 1,
  kb: 1_000,
  mb: 1_000_000,
};

/**
 * How large a pasted listing may be.
 *
 * @returns bytes
 * @throws InputError where the configured value is no size
 */
export function readMaxSize(config: RootConfigService): number {
  const value = config.getOptional(KEY);
  if (value === undefined) {
    return DEFAULT_BYTES;
  }
  const [, amount, unit = 'b'] =
    // Stryker disable next-line ArrayDeclaration: what comes first is not looked at
    /^(\d{1,12}) ?([kM]?B)?$/i.exec(String(value).trim()) ?? [];
  const bytes = Number(amount) * bytesPer[unit.toLowerCase()];
  if (!(bytes > 0)) {
    throw new InputError(
      `${KEY} in app-config.yaml must be a size such as 20 MB, 500 kB or a number of bytes.`,
    );
  }
  return bytes;
}
