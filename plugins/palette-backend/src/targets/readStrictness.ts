import type { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type { Strictness } from 'backstage-plugin-palette-common';
import { quote } from './quote';

const KEY = 'palette.strictness';

export const strictnesses: readonly Strictness[] = ['adapted', 'documented'];

export function isStrictness(value: string): value is Strictness {
  return strictnesses.some(strictness => strictness === value);
}

/**
 * Reads how strictly clusters are held to the documentation where their entities declare nothing.
 *
 * @throws InputError where the configured value is no strictness
 */
export function readStrictness(config: RootConfigService): Strictness {
  const value = config.getOptionalString(KEY) ?? 'adapted';
  if (!isStrictness(value)) {
    throw new InputError(
      `${KEY} in app-config.yaml is ${quote(
        value,
      )}, which is no strictness: use adapted or documented.`,
    );
  }
  return value;
}
