import {
  CLUSTER_TYPE_ANNOTATION,
  KUBERNETES_CLUSTER_ANNOTATION,
  type UnregisteredClusters as Answer,
} from 'backstage-plugin-palette-common';
import type { Knex } from 'knex';
import { stringify } from 'yaml';
import type { FleetUnregisteredRow } from './FleetTables';

/** Clusters of the Kubernetes plugin that no entity stands for, each with the entity to add. */
export class UnregisteredClusters {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async list(): Promise<Answer> {
    const rows = await this.#knex<FleetUnregisteredRow>(
      'fleet_unregistered',
    ).orderBy('cluster_name');
    return {
      items: rows.map(row => ({
        clusterName: row.cluster_name,
        authProvider: row.auth_provider,
        catalogInfo: catalogInfoOf(row.cluster_name),
      })),
    };
  }
}

function catalogInfoOf(clusterName: string): string {
  return stringify({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      name: entityNameOf(clusterName),
      annotations: {
        [KUBERNETES_CLUSTER_ANNOTATION]: clusterName,
        [CLUSTER_TYPE_ANNOTATION]: 'auto',
      },
    },
    spec: { type: 'kubernetes-cluster', owner: 'group:default/platform-team' },
  });
}

/** Entities have names of at most 63 letters, digits, dashes, underscores and dots between letters or digits. */
function entityNameOf(clusterName: string): string {
  return (
    clusterName
      .replace(/[^A-Za-z0-9_.]+/g, '-')
      .slice(0, 63)
      .replace(/^[-_.]+|[-_.]+$/g, '') || 'cluster'
  );
}
