import type { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type { HumanDuration } from '@backstage/types';
import type { Backoff } from 'backstage-plugin-palette-common';
import { readCount, readDurationMs } from 'backstage-plugin-palette-node';
import type { Pace } from './checkSchedule';

const DEFAULT_TIMEOUT: HumanDuration = { seconds: 30 };
const DEFAULT_MAX_AGE: HumanDuration = { minutes: 5 };
const DEFAULT_INTERVAL: HumanDuration = { minutes: 5 };
const DEFAULT_TROUBLED_INTERVAL: HumanDuration = { minutes: 1 };
const DEFAULT_WHOLE_READING: HumanDuration = { hours: 1 };
const DEFAULT_WATCHED_INTERVAL: HumanDuration = { seconds: 5 };
const DEFAULT_CONCURRENCY = 50;
const DEFAULT_CONFIRM_MISSING = 2;
const DEFAULT_HISTORY_AGE: HumanDuration = { days: 90 };
const DEFAULT_HISTORY_COUNT = 1000;
const DEFAULT_INITIAL_BACKOFF: HumanDuration = { seconds: 30 };
const DEFAULT_MAX_BACKOFF: HumanDuration = { minutes: 30 };

/** The configuration under `palette.checks` and `palette.history`. */
export interface CheckOptions {
  /** How long one cluster may take to answer, ms. */
  readonly timeoutMs: number;
  /** How old a result may be before an entity page's request reads the cluster again, ms. */
  readonly maxAgeMs: number;
  /** How often a cluster is looked at while its page is open, for all who have it open together, ms. */
  readonly watchedIntervalMs: number;
  /** How long a cluster that could not be read is left alone. */
  readonly backoff: Backoff;
  /** How often each cluster is checked, and how soon again where something is wrong. */
  readonly pace: Pace;
  /** How long a cluster may be read by what changed alone before everything is read whole again, ms. */
  readonly wholeReadingEveryMs: number;
  /** How many clusters one backend checks at once. */
  readonly concurrency: number;
  /** How many reports in a row must see a component missing before the history records it as missing. */
  readonly confirmMissing: number;
  /** How long transitions are kept, and how many of each cluster. */
  readonly history: {
    /** ms */
    readonly maxAgeMs: number;
    readonly maxCount: number;
  };
}

/** @throws InputError where a duration is not positive, or a count is not a whole number of at least 1 */
export function readCheckOptions(config: RootConfigService): CheckOptions {
  const key = (name: string) => `palette.checks.${name}`;
  return {
    timeoutMs: readDurationMs(config, key('timeout'), DEFAULT_TIMEOUT),
    maxAgeMs: readDurationMs(config, key('maxAge'), DEFAULT_MAX_AGE),
    watchedIntervalMs: readDurationMs(
      config,
      key('watchedInterval'),
      DEFAULT_WATCHED_INTERVAL,
    ),
    backoff: readBackoff(config, key('backoff')),
    pace: readPace(config, key('interval'), key('troubledInterval')),
    wholeReadingEveryMs: readDurationMs(
      config,
      key('wholeReadingEvery'),
      DEFAULT_WHOLE_READING,
    ),
    concurrency: readCount(config, key('concurrency'), DEFAULT_CONCURRENCY),
    confirmMissing: readCount(
      config,
      key('confirmMissing'),
      DEFAULT_CONFIRM_MISSING,
    ),
    history: {
      maxAgeMs: readDurationMs(
        config,
        'palette.history.maxAge',
        DEFAULT_HISTORY_AGE,
      ),
      maxCount: readCount(
        config,
        'palette.history.maxCount',
        DEFAULT_HISTORY_COUNT,
      ),
    },
  };
}

function readPace(
  config: RootConfigService,
  intervalKey: string,
  troubledKey: string,
): Pace {
  const intervalMs = readDurationMs(config, intervalKey, DEFAULT_INTERVAL);
  const troubledMs = readDurationMs(
    config,
    troubledKey,
    DEFAULT_TROUBLED_INTERVAL,
  );
  return {
    intervalMs,
    troubledIntervalMs: Math.min(intervalMs, troubledMs),
  };
}

function readBackoff(config: RootConfigService, key: string): Backoff {
  const initialMs = readDurationMs(
    config,
    `${key}.initial`,
    DEFAULT_INITIAL_BACKOFF,
  );
  const maxMs = readDurationMs(config, `${key}.max`, DEFAULT_MAX_BACKOFF);
  if (initialMs > maxMs) {
    throw new InputError(
      `${key}.initial in app-config.yaml must not be longer than ${key}.max: by default they are 30 seconds and 30 minutes.`,
    );
  }
  return { initialMs, maxMs };
}
