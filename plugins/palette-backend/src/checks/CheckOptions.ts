import type { RootConfigService } from '@backstage/backend-plugin-api';
import { readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds, type HumanDuration } from '@backstage/types';
import type { Backoff } from 'backstage-plugin-palette-common';
import type { Pace } from './checkSchedule';

const DEFAULT_TIMEOUT: HumanDuration = { seconds: 30 };
const DEFAULT_MAX_AGE: HumanDuration = { minutes: 5 };
const DEFAULT_INTERVAL: HumanDuration = { minutes: 5 };
const DEFAULT_TROUBLED_INTERVAL: HumanDuration = { minutes: 1 };
const DEFAULT_CONCURRENCY = 50;
const DEFAULT_CONFIRM_MISSING = 2;
const DEFAULT_HISTORY_AGE: HumanDuration = { days: 90 };
const DEFAULT_HISTORY_COUNT = 1000;
const DEFAULT_INITIAL_BACKOFF: HumanDuration = { seconds: 30 };
const DEFAULT_MAX_BACKOFF: HumanDuration = { minutes: 30 };

export interface CheckOptions {
  /** How long one cluster may take to answer, ms. */
  readonly timeoutMs: number;
  /** How old a result may be before an entity page's request reads the cluster again, ms. */
  readonly maxAgeMs: number;
  /** How long a cluster that could not be read is left alone. */
  readonly backoff: Backoff;
  /** How often each cluster is checked, and how soon again where something is wrong. */
  readonly pace: Pace;
  /** How many clusters one backend checks at once. */
  readonly concurrency: number;
  /** How many reports in a row must see a component missing before history has it so. */
  readonly confirmMissing: number;
  /** How long, and how many of each cluster, changes are kept. */
  readonly history: { readonly maxAgeMs: number; readonly maxCount: number };
}

/** @throws InputError where a duration is not a positive one */
export function readCheckOptions(config: RootConfigService): CheckOptions {
  return {
    timeoutMs: readMs(config, 'palette.checks.timeout', DEFAULT_TIMEOUT),
    maxAgeMs: readMs(config, 'palette.checks.maxAge', DEFAULT_MAX_AGE),
    backoff: readBackoff(config),
    pace: readPace(config),
    concurrency: readCount(
      config,
      'palette.checks.concurrency',
      DEFAULT_CONCURRENCY,
    ),
    confirmMissing: readCount(
      config,
      'palette.checks.confirmMissing',
      DEFAULT_CONFIRM_MISSING,
    ),
    history: {
      maxAgeMs: readMs(config, 'palette.history.maxAge', DEFAULT_HISTORY_AGE),
      maxCount: readCount(
        config,
        'palette.history.maxCount',
        DEFAULT_HISTORY_COUNT,
      ),
    },
  };
}

function readPace(config: RootConfigService): Pace {
  const intervalMs = readMs(
    config,
    'palette.checks.interval',
    DEFAULT_INTERVAL,
  );
  const troubledIntervalMs = readMs(
    config,
    'palette.checks.troubledInterval',
    DEFAULT_TROUBLED_INTERVAL,
  );
  return {
    intervalMs,
    troubledIntervalMs: Math.min(intervalMs, troubledIntervalMs),
  };
}

/** @throws InputError where the value is not a whole number from 1 */
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

/**
 * @returns ms
 * @throws InputError where the value is not a positive duration
 */
export function readMs(
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
