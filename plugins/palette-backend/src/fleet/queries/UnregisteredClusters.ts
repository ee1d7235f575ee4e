import {
  CLUSTER_TYPE_ANNOTATION,
  KUBERNETES_CLUSTER_ANNOTATION,
  type UnregisteredClusters as Answer,
} from 'backstage-plugin-palette-common';
import type { Knex } from 'knex';
import { stringify } from 'yaml';
import type { FleetUnregisteredRow } from '../../database/tables';

/** Clusters of the Kubernetes plugin that no entity stands for, each with the entity to add. */
export class UnregisteredClusters {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** All of them, sorted by name. */
  async list(): Promise<Answer> {
    const rows = await this.#knex<FleetUnregisteredRow>(
      'fleet_unregistered',
    ).orderBy('cluster_name');
    return {
      items: rows.map(row => ({
        clusterName: row.cluster_name,
        authProvider: row.auth_provider,
        catalogInfo: writeCatalogInfo(row.cluster_name),
      })),
    };
  }
}

function writeCatalogInfo(clusterName: string): string {
  return stringify({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      name: toEntityName(clusterName),
      annotations: {
        [KUBERNETES_CLUSTER_ANNOTATION]: clusterName,
        [CLUSTER_TYPE_ANNOTATION]: 'auto',
      },
    },
    spec: { type: 'kubernetes-cluster', owner: 'group:default/platform-team' },
  });
}

/** Names of entities have at most 63 letters, digits, dashes, underscores and dots, with letters or digits at both ends. */
function toEntityName(clusterName: string): string {
  return (
    clusterName
      .replace(/[^A-Za-z0-9_.]+/g, '-')
      .slice(0, 63)
      .replace(/^[-_.]+|[-_.]+$/g, '') || 'cluster'
  );
}
