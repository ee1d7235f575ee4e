import type { ClusterReport, Report } from 'backstage-plugin-palette-common';
import type { Knex } from 'knex';
import type { Clock } from '../../database/Clock';
import type { ClusterHolder } from '../../clusters/ClusterHolders';
import type { FleetStatesRow } from '../../database/tables';
import type { ClusterTarget } from '../../targets/ClusterTarget';
import { toDeclaredKey } from '../../targets/toDeclaredKey';
import type { RecordedState } from '../recording/recordStates';

export interface ConfirmationsServices {
  readonly knex: Knex;
  readonly now: Clock;
  /** How many reports in a row must see a component missing. */
  readonly confirmMissing: number;
}

/** Tells which missing components of a report are not confirmed yet, and when the cluster is read next. */
export class Confirmations {
  readonly #services: ConfirmationsServices;

  constructor(services: ConfirmationsServices) {
    this.#services = services;
  }

  /**
   * Empty for a cluster outside the fleet, or one that the fleet's entity declares differently.
   *
   * @param holder - of the cluster, if the fleet has it
   */
  async find(
    target: ClusterTarget,
    holder: ClusterHolder | undefined,
    report: Report | undefined,
  ): Promise<Pick<ClusterReport, 'toConfirm' | 'nextCheckAt'>> {
    if (holder?.declared !== toDeclaredKey(target)) {
      return {};
    }
    const next = holder.nextCheckAt;
    const toConfirm =
      report && (await this.#listOpen(target.clusterName, report));
    return {
      ...(toConfirm && toConfirm.length > 0 && { toConfirm }),
      ...(next > (await this.#services.now()) && {
        nextCheckAt: next.toISOString(),
      }),
    };
  }

  async #listOpen(
    clusterName: string,
    report: Report,
  ): Promise<NonNullable<ClusterReport['toConfirm']>> {
    const missing = new Set(
      report.findings.flatMap(({ id, state }) =>
        state === 'missing' ? [id] : [],
      ),
    );
    if (missing.size === 0) {
      return [];
    }
    const { knex, confirmMissing } = this.#services;
    const kept = await knex<FleetStatesRow>('fleet_states')
      .where({ cluster_name: clusterName })
      .first();
    const states: readonly RecordedState[] = kept
      ? JSON.parse(kept.states)
      : [];
    return states.flatMap(({ id, unconfirmed }) =>
      unconfirmed && missing.has(id)
        ? [{ id, seen: unconfirmed.seen, of: confirmMissing }]
        : [],
    );
  }
}
