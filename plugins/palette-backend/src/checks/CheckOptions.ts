import type { RootConfigService } from '@backstage/backend-plugin-api';
import { readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds, type HumanDuration } from '@backstage/types';

const DEFAULT_TIMEOUT: HumanDuration = { seconds: 30 };
const DEFAULT_MAX_AGE: HumanDuration = { minutes: 5 };

export interface CheckOptions {
  /** How long one cluster may take to answer, ms. */
  readonly timeoutMs: number;
  /** How old a result may be before an entity page's request reads the cluster again, ms. */
  readonly maxAgeMs: number;
}

/** @throws InputError where a duration is not a positive one */
export function readCheckOptions(config: RootConfigService): CheckOptions {
  return {
    timeoutMs: readMs(config, 'palette.checks.timeout', DEFAULT_TIMEOUT),
    maxAgeMs: readMs(config, 'palette.checks.maxAge', DEFAULT_MAX_AGE),
  };
}

function readMs(
  config: RootConfigService,
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
