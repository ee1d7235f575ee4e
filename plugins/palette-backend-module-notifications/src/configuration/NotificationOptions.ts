import type { RootConfigService } from '@backstage/backend-plugin-api';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import type { HumanDuration } from '@backstage/types';
import { readCount, readDurationMs } from 'backstage-plugin-palette-node';

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
      ? readDurationMs(config, `${KEY}.holdBack`, DEFAULT_INTERVAL)
      : readDurationMs(config, 'palette.checks.interval', DEFAULT_INTERVAL) +
        readDurationMs(config, 'palette.checks.timeout', DEFAULT_TIMEOUT),
    flapping: {
      changes: readCount(
        config,
        `${KEY}.flapping.changes`,
        DEFAULT_FLAPPING_CHANGES,
      ),
      withinMs: readDurationMs(
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
