import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { Waiver } from 'backstage-plugin-palette-common';
import type { Knex } from 'knex';
import type { Clock } from '../../database/Clock';
import type { FleetClusterRow } from '../../database/tables';
import { quote } from '../../targets/quote';
import type { WaiverStore } from '../../waivers/WaiverStore';
import type { OutcomeRecorder } from './OutcomeRecorder';

export interface WaiverRecorderServices {
  readonly knex: Knex;
  readonly now: Clock;
  readonly logger: LoggerService;
  readonly waivers: WaiverStore;
  readonly recorder: OutcomeRecorder;
}

/** Records new waivers and the ends of old ones, and judges the clusters that they are for again. No cluster is read. */
export class WaiverRecorder {
  readonly #services: WaiverRecorderServices;

  constructor(services: WaiverRecorderServices) {
    this.#services = services;
  }

  /**
   * Stores a waiver of somebody in the portal.
   *
   * @throws ConflictError where there are as many in force as there may be
   */
  async add(waiver: Waiver & { readonly author: string }): Promise<void> {
    await this.#services.waivers.add(waiver);
    await this.#judgeAgain(waiver);
  }

  /**
   * Ends a waiver of the portal: what it covers counts again at once.
   *
   * @param by - an entity reference, or the name of a service
   */
  async end(waiver: Waiver, by: string): Promise<void> {
    const { waivers, now } = this.#services;
    if (await waivers.end(waiver.id, { at: await now(), by })) {
      await this.#judgeAgain(waiver);
    }
  }

  async #judgeAgain(waiver: Waiver): Promise<void> {
    const { recorder, logger } = this.#services;
    for (const clusterName of await this.#listClusters(waiver)) {
      try {
        await recorder.judgeAgain(clusterName);
      } catch (error) {
        // The waiver is stored, and the next check of the cluster takes it into account.
        logger.warn(
          `Cluster ${quote(clusterName)} could not be judged again after ${
            waiver.id
          } changed; its next check does it: ${toError(error).message}`,
          { clusterName },
        );
      }
    }
  }

  async #listClusters({ clusters }: Waiver): Promise<readonly string[]> {
    if (clusters !== 'all' && 'names' in clusters) {
      return clusters.names;
    }
    const rows: readonly Pick<FleetClusterRow, 'cluster_name'>[] =
      await this.#services
        .knex<FleetClusterRow>('fleet_clusters')
        .modify(query => {
          if (clusters !== 'all') {
            query.where({ cluster_type: clusters.clusterType });
          }
        })
        .orderBy('cluster_name')
        .select('cluster_name');
    return rows.map(row => row.cluster_name);
  }
}
