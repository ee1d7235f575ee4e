import {
  verdictsWorstFirst,
  type ClusterHistory,
  type FindingState,
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
import { DAY_MS, listLastDays, toDayStart } from '../recording/days';
import type { RecordedState } from '../recording/recordStates';
import { toFindingColumns } from '../recording/toFindingColumns';
import { toTransition } from '../recording/transitionRows';
import type { Visible } from '../../clusters/VisibleEntities';
import {
  ClusterTransitions,
  type ComponentChanges,
  type DailyChanges,
} from './ClusterTransitions';

const DAYS = 30;
const MOST_TRANSITIONS = 500;
/** Transitions of one component within a day. */
const FLAPPING_AT = 4;
const quietStates: readonly FindingState[] = [
  'ready',
  'notInstalled',
  'notApplicable',
];

/** What the database has of a cluster's last days. */
interface Records {
  /** The days to tell about, the earliest first. */
  readonly days: readonly string[];
  readonly states: readonly RecordedState[];
  /** The latest transitions of these days, the last first. */
  readonly latest: readonly FleetTransitionRow[];
  /** The verdict before these days. */
  readonly before: Verdict | undefined;
  readonly byComponent: ReadonlyMap<string, ComponentChanges>;
  readonly byDay: ReadonlyMap<string, DailyChanges>;
}

const NOTHING: Omit<Records, 'days'> = {
  states: [],
  latest: [],
  before: undefined,
  byComponent: new Map(),
  byDay: new Map(),
};

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
      isOfEntity ? records : { days: records.days, ...NOTHING },
    );
  }

  /** Asks for everything at once. */
  async #read(clusterName: string) {
    const knex = this.#knex;
    const now = await this.#now();
    const days = listLastDays(now, DAYS);
    const transitions = new ClusterTransitions({
      knex,
      clusterName,
      from: toDayStart(days[0]),
      until: getLatestTrustedTime(now),
    });
    const key = { cluster_name: clusterName };
    const [cluster, kept, latest, before, byComponent, byDay] =
      await Promise.all([
        knex<FleetClusterRow>('fleet_clusters')
          .where(key)
          .first('declared', 'entity_ref'),
        knex<FleetStatesRow>('fleet_states').where(key).first(),
        transitions.listLatest(MOST_TRANSITIONS),
        transitions.findVerdictBefore(),
        transitions.countByComponent(new Date(now.getTime() - DAY_MS)),
        transitions.countByDay(),
      ]);
    const states: readonly RecordedState[] = kept
      ? JSON.parse(kept.states)
      : [];
    return { cluster, days, states, latest, before, byComponent, byDay };
  }
}

function summarize(
  clusterName: string,
  entityRef: string,
  records: Records,
): ClusterHistory {
  return {
    clusterName,
    entityRef,
    components: summarizeComponents(records),
    transitions: records.latest.map(row => toTransition(row, entityRef)),
    days: summarizeDays(records),
  };
}

function summarizeComponents({
  states,
  byComponent,
}: Records): ClusterHistory['components'] {
  return states.flatMap(({ id, namespace, component, state, since }) => {
    const { finding_id: stored } = toFindingColumns({
      id,
      namespace,
      component,
    });
    const own = byComponent.get(stored);
    if (!own && quietStates.includes(state)) {
      return [];
    }
    const flapping = own !== undefined && own.recent >= FLAPPING_AT;
    return [{ id, namespace, component, state, since, flapping }];
  });
}

/** The worst verdict that held at any time of each day, and how many components changed. */
function summarizeDays({
  days,
  before,
  byDay,
}: Records): ClusterHistory['days'] {
  let holding = before;
  return days.map(day => {
    const { verdicts = [], changes = 0 } = byDay.get(day) ?? {};
    const worst = verdictsWorstFirst.find(
      verdict => verdict === holding || verdicts.includes(verdict),
    );
    holding = verdicts.at(0) ?? holding;
    return { day, ...(worst && { worst }), changes };
  });
}
