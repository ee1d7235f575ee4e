import {
  verdictsWorstFirst,
  type ClusterHistory,
  type FindingState,
  type Transition,
  type Verdict,
} from 'backstage-plugin-palette-common';
import type { Knex } from 'knex';
import type { ClusterTarget } from '../clusters/ClusterTarget';
import type { Clock } from '../database/Clock';
import { beginningOf, DAY_MS, dayOf, lastDays } from './days';
import { declaredKey } from '../reports/declaredKey';
import type {
  FleetClusterRow,
  FleetStatesRow,
  FleetTransitionRow,
} from './FleetTables';
import { latestTime } from './latestTime';
import type { RecordedState } from './recordedStates';
import { transitionOf } from './transitionOf';

const DAYS = 30;
const MOST_TRANSITIONS = 500;
const FLAPPING_AT = 4;
const quietStates: readonly FindingState[] = [
  'ready',
  'notInstalled',
  'notApplicable',
];

/** Tells what changed on a cluster, from what is stored. */
export class ClusterHistories {
  readonly #knex: Knex;
  readonly #now: Clock;

  constructor(options: { readonly knex: Knex; readonly now: Clock }) {
    this.#knex = options.knex;
    this.#now = options.now;
  }

  async of(target: ClusterTarget): Promise<ClusterHistory> {
    const { clusterName, entityRef } = target;
    const now = await this.#now();
    const days = lastDays(now, DAYS);
    const cluster = await this.#knex<FleetClusterRow>('fleet_clusters')
      .where({ cluster_name: clusterName })
      .first('declared');
    if (cluster?.declared !== declaredKey(target)) {
      // What is recorded is of another entity, which declares the cluster otherwise, and may be hidden from the caller.
      return {
        clusterName,
        entityRef,
        components: [],
        transitions: [],
        days: daysOf(days, [], undefined),
      };
    }
    const transitions = () =>
      this.#knex<FleetTransitionRow>('fleet_transitions').where({
        cluster_name: clusterName,
      });
    const [rows, before, kept] = await Promise.all([
      transitions()
        .where('at', '>=', beginningOf(days[0]))
        .where('at', '<=', latestTime(now))
        .orderBy([
          { column: 'at', order: 'desc' },
          { column: 'id', order: 'desc' },
        ]),
      transitions()
        .whereNull('finding_id')
        .where('at', '<', beginningOf(days[0]))
        .orderBy([
          { column: 'at', order: 'desc' },
          { column: 'id', order: 'desc' },
        ])
        .first(),
      this.#knex<FleetStatesRow>('fleet_states')
        .where({ cluster_name: clusterName })
        .first(),
    ]);
    const changes = rows.map(row => transitionOf(row, entityRef));
    const states: RecordedState[] = kept ? JSON.parse(kept.states) : [];
    return {
      clusterName,
      entityRef,
      components: componentsOf(states, changes, now),
      transitions: changes.slice(0, MOST_TRANSITIONS),
      days: daysOf(days, changes, before?.to as Verdict | undefined),
    };
  }
}

function componentsOf(
  states: readonly RecordedState[],
  changes: readonly Transition[],
  now: Date,
): ClusterHistory['components'] {
  const dayAgo = new Date(now.getTime() - DAY_MS).toISOString();
  return states.flatMap(({ id, namespace, component, state, since }) => {
    const own = changes.filter(change => change.id === id);
    return own.length === 0 && quietStates.includes(state)
      ? []
      : [
          {
            id,
            namespace,
            component,
            state,
            since,
            flapping:
              own.filter(change => change.at >= dayAgo).length >= FLAPPING_AT,
          },
        ];
  });
}

/** The worst verdict that held at any time of each day. */
function daysOf(
  days: readonly string[],
  changes: readonly Transition[],
  before: Verdict | undefined,
): ClusterHistory['days'] {
  const oldestFirst = [...changes].reverse();
  let holding = before;
  return days.map(day => {
    const ofDay = oldestFirst.filter(({ at }) => dayOf(new Date(at)) === day);
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
