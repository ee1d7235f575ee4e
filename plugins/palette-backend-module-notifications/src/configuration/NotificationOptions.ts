import type { RootConfigService } from '@backstage/backend-plugin-api';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds, type HumanDuration } from '@backstage/types';

const KEY = 'palette.notifications';
const DEFAULT_INTERVAL: HumanDuration = { minutes: 5 };
const DEFAULT_TIMEOUT: HumanDuration = { seconds: 30 };
const DEFAULT_FLAPPING_CHANGES = 4;
const DEFAULT_FLAPPING_WITHIN: HumanDuration = { hours: 1 };

/** The configuration under `palette.notifications`. */
export interface NotificationOptions {
  /** Entity references that are told of every cluster. */
  readonly alsoTo: readonly string[];
  /** Which trouble is told; a part that is absent lets everything pass. */
  readonly only: {
    readonly clusterTypes?: readonly string[];
    readonly verdicts?: readonly string[];
    /** Names of clusters, `*` for any characters. */
    readonly clusters?: readonly string[];
    /** Entity references. */
    readonly owners?: readonly string[];
  };
  /** How long news waits for more of the same cause, ms. */
  readonly holdBackMs: number;
  readonly flapping: {
    /** A cluster flaps that has more news than this within the time. */
    readonly changes: number;
    /** ms */
    readonly withinMs: number;
  };
}

/**
 * Reads the configuration. By default news waits until every cluster was checked once: the interval and the timeout of checks.
 *
 * @throws InputError where a value cannot be used, with its key
 */
export function readNotificationOptions(
  config: RootConfigService,
): NotificationOptions {
  const texts = (key: string) => config.getOptionalStringArray(`${KEY}.${key}`);
  return {
    alsoTo: readRefs('alsoTo', texts('alsoTo') ?? []),
    only: {
      clusterTypes: texts('only.clusterTypes'),
      verdicts: texts('only.verdicts'),
      clusters: texts('only.clusters'),
      owners:
        texts('only.owners') &&
        readRefs('only.owners', texts('only.owners') ?? []),
    },
    holdBackMs: config.has(`${KEY}.holdBack`)
      ? readMs(config, `${KEY}.holdBack`, DEFAULT_INTERVAL)
      : readMs(config, 'palette.checks.interval', DEFAULT_INTERVAL) +
        readMs(config, 'palette.checks.timeout', DEFAULT_TIMEOUT),
    flapping: {
      changes: readCount(config, `${KEY}.flapping.changes`),
      withinMs: readMs(
        config,
        `${KEY}.flapping.within`,
        DEFAULT_FLAPPING_WITHIN,
      ),
    },
  };
}

function readRefs(key: string, refs: readonly string[]): readonly string[] {
  return refs.map(ref => {
    try {
      return stringifyEntityRef(parseEntityRef(ref));
    } catch {
      throw new InputError(
        `${KEY}.${key} in app-config.yaml has ${JSON.stringify(
          ref,
        )}: write an entity reference such as group:default/platform.`,
      );
    }
  });
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
      `${key} in app-config.yaml must be longer than nothing: write a duration such as { minutes: 5 }.`,
    );
  }
  return ms;
}

function readCount(config: RootConfigService, key: string): number {
  const count = config.getOptionalNumber(key) ?? DEFAULT_FLAPPING_CHANGES;
  if (!Number.isInteger(count) || count < 1) {
    throw new InputError(
      `${key} in app-config.yaml is ${count}: write a whole number, at least 1.`,
    );
  }
  return count;
}
