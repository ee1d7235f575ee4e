import {
  verdictsWorstFirst,
  type ClusterHistory,
  type FindingState,
  type Transition,
  type Verdict,
} from 'backstage-plugin-palette-common';
import type { Knex } from 'knex';
import type { Clock } from '../../database/Clock';
import type {
  FleetClusterRow,
  FleetStatesRow,
  FleetTransitionRow,
} from '../../database/tables';
import { getLatestTrustedTime } from '../../database/timestamps';
import type { ClusterTarget } from '../../targets/ClusterTarget';
import { toDeclaredKey } from '../../targets/toDeclaredKey';
import { DAY_MS, listLastDays, toDay, toDayStart } from '../recording/days';
import type { RecordedState } from '../recording/recordStates';
import { toTransition } from '../recording/transitionRows';
import type { Visible } from '../../clusters/VisibleEntities';

const DAYS = 30;
const MOST_TRANSITIONS = 500;
/** Transitions of one component within a day. */
const FLAPPING_AT = 4;
const LATEST_FIRST = [
  { column: 'at', order: 'desc' },
  { column: 'id', order: 'desc' },
] as const;
const quietStates: readonly FindingState[] = [
  'ready',
  'notInstalled',
  'notApplicable',
];

/** Reads from the database what changed on a cluster. */
export class ClusterHistories {
  readonly #knex: Knex;
  readonly #now: Clock;

  constructor(options: { readonly knex: Knex; readonly now: Clock }) {
    this.#knex = options.knex;
    this.#now = options.now;
  }

  /**
   * Finds the last 30 days of a cluster by its name.
   *
   * @returns undefined where the fleet lacks the cluster, or the caller may not read its entity
   */
  async findHistory(
    clusterName: string,
    visible: Visible,
  ): Promise<ClusterHistory | undefined> {
    const { cluster, ...records } = await this.#read(clusterName);
    const entityRef = cluster?.entity_ref;
    return entityRef && (visible === 'all' || visible.includes(entityRef))
      ? summarize(clusterName, entityRef, records)
      : undefined;
  }

  /** The last 30 days of a cluster; empty for an entity that declares the cluster differently from the fleet's entity. */
  async getHistory(target: ClusterTarget): Promise<ClusterHistory> {
    const { clusterName, entityRef } = target;
    const { cluster, ...records } = await this.#read(clusterName);
    const isOfEntity = cluster?.declared === toDeclaredKey(target);
    return summarize(
      clusterName,
      entityRef,
      // The records of another entity may be hidden from the caller.
      isOfEntity
        ? records
        : { ...records, rows: [], states: [], before: undefined },
    );
  }

  /** Asks for everything at once. */
  async #read(clusterName: string) {
    const now = await this.#now();
    const days = listLastDays(now, DAYS);
    const from = toDayStart(days[0]);
    const select = () =>
      this.#knex<FleetTransitionRow>('fleet_transitions').where({
        cluster_name: clusterName,
      });
    const [cluster, rows, before, kept] = await Promise.all([
      this.#knex<FleetClusterRow>('fleet_clusters')
        .where({ cluster_name: clusterName })
        .first('declared', 'entity_ref'),
      select()
        .where('at', '>=', from)
        .where('at', '<=', getLatestTrustedTime(now))
        .orderBy([...LATEST_FIRST]),
      select()
        .whereNull('finding_id')
        .where('at', '<', from)
        .orderBy([...LATEST_FIRST])
        .first(),
      this.#knex<FleetStatesRow>('fleet_states')
        .where({ cluster_name: clusterName })
        .first(),
    ]);
    const states: readonly RecordedState[] = kept
      ? JSON.parse(kept.states)
      : [];
    return { cluster, now, days, rows, before, states };
  }
}

/** What the database has of a cluster's last days. */
interface Records {
  readonly now: Date;
  /** The days to tell about, the earliest first. */
  readonly days: readonly string[];
  /** The transitions of these days, the latest first. */
  readonly rows: readonly FleetTransitionRow[];
  /** The last transition of the verdict before these days. */
  readonly before: FleetTransitionRow | undefined;
  readonly states: readonly RecordedState[];
}

function summarize(
  clusterName: string,
  entityRef: string,
  { now, days, rows, before, states }: Records,
): ClusterHistory {
  const transitions = rows.map(row => toTransition(row, entityRef));
  return {
    clusterName,
    entityRef,
    components: summarizeComponents(states, transitions, now),
    transitions: transitions.slice(0, MOST_TRANSITIONS),
    days: summarizeDays(days, transitions, before?.to as Verdict | undefined),
  };
}

function summarizeComponents(
  states: readonly RecordedState[],
  transitions: readonly Transition[],
  now: Date,
): ClusterHistory['components'] {
  const dayAgo = new Date(now.getTime() - DAY_MS).toISOString();
  return states.flatMap(({ id, namespace, component, state, since }) => {
    const own = transitions.filter(transition => transition.id === id);
    if (own.length === 0 && quietStates.includes(state)) {
      return [];
    }
    const recent = own.filter(({ at }) => at >= dayAgo).length;
    const flapping = recent >= FLAPPING_AT;
    return [{ id, namespace, component, state, since, flapping }];
  });
}

/** The worst verdict that held at any time of each day, and how many components changed. */
function summarizeDays(
  days: readonly string[],
  transitions: readonly Transition[],
  before: Verdict | undefined,
): ClusterHistory['days'] {
  const oldestFirst = [...transitions].reverse();
  let holding = before;
  return days.map(day => {
    const ofDay = oldestFirst.filter(({ at }) => toDay(new Date(at)) === day);
    const verdicts = ofDay
      .filter(({ id }) => id === undefined)
      .map(({ to }) => to as Verdict);
    const worst = verdictsWorstFirst.find(
      verdict => verdict === holding || verdicts.includes(verdict),
    );
    holding = verdicts.at(-1) ?? holding;
    return {
      day,
      ...(worst && { worst }),
      changes: ofDay.filter(({ id }) => id !== undefined).length,
    };
  });
}
