import type { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type { Strictness } from 'backstage-plugin-palette-common';
import { quoted } from './quoted';

const KEY = 'palette.strictness';

export const strictnesses: readonly Strictness[] = ['adapted', 'documented'];

export function isStrictness(value: string): value is Strictness {
  return strictnesses.some(strictness => strictness === value);
}

/**
 * How strictly clusters are held to the page where nothing else is said.
 *
 * @throws InputError where the configured value is none
 */
export function readStrictness(config: RootConfigService): Strictness {
  const value = config.getOptionalString(KEY) ?? 'adapted';
  if (!isStrictness(value)) {
    throw new InputError(
      `${KEY} in app-config.yaml is ${quoted(
        value,
      )}, which is no strictness: use adapted or documented.`,
    );
  }
  return value;
}
