import { readDurationFromConfig, type Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds, type HumanDuration } from '@backstage/types';

/**
 * Reads a duration, in any form that Backstage takes.
 *
 * @returns ms, more than 0
 * @throws InputError where the configured value is not a positive duration
 *
 * @public
 */
export function readDurationMs(
  config: Config,
  key: string,
  byDefault: HumanDuration,
): number {
  const ms = durationToMilliseconds(
    config.has(key) ? readDurationFromConfig(config, { key }) : byDefault,
  );
  if (!(ms > 0)) {
    throw new InputError(
      `${key} in app-config.yaml must be longer than nothing: write a duration such as { seconds: 30 }.`,
    );
  }
  return ms;
}
