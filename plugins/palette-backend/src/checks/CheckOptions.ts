import type { RootConfigService } from '@backstage/backend-plugin-api';
import { readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds, type HumanDuration } from '@backstage/types';
import type { Backoff } from 'backstage-plugin-palette-common';

const DEFAULT_TIMEOUT: HumanDuration = { seconds: 30 };
const DEFAULT_MAX_AGE: HumanDuration = { minutes: 5 };
const DEFAULT_INITIAL_BACKOFF: HumanDuration = { seconds: 30 };
const DEFAULT_MAX_BACKOFF: HumanDuration = { minutes: 30 };

export interface CheckOptions {
  /** How long one cluster may take to answer, ms. */
  readonly timeoutMs: number;
  /** How old a result may be before an entity page's request reads the cluster again, ms. */
  readonly maxAgeMs: number;
  /** How long a cluster that could not be read is left alone. */
  readonly backoff: Backoff;
}

/** @throws InputError where a duration is not a positive one */
export function readCheckOptions(config: RootConfigService): CheckOptions {
  return {
    timeoutMs: readMs(config, 'palette.checks.timeout', DEFAULT_TIMEOUT),
    maxAgeMs: readMs(config, 'palette.checks.maxAge', DEFAULT_MAX_AGE),
    backoff: readBackoff(config),
  };
}

function readBackoff(config: RootConfigService): Backoff {
  const key = 'palette.checks.backoff';
  const initialMs = readMs(config, `${key}.initial`, DEFAULT_INITIAL_BACKOFF);
  const maxMs = readMs(config, `${key}.max`, DEFAULT_MAX_BACKOFF);
  if (initialMs > maxMs) {
    throw new InputError(
      `${key}.initial in app-config.yaml must not be longer than ${key}.max: by default they are 30 seconds and 30 minutes.`,
    );
  }
  return { initialMs, maxMs };
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
