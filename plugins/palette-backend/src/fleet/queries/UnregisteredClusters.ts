import {
  CLUSTER_TYPE_ANNOTATION,
  KUBERNETES_CLUSTER_ANNOTATION,
  type UnregisteredClusters as Answer,
} from 'backstage-plugin-palette-common';
import { stringify } from 'yaml';
import type { FleetUnregisteredRow } from '../../database/tables';
import { findNearNames } from '../../targets/findNearNames';
import type { FleetView } from './FleetView';
import type { Visible } from '../../clusters/VisibleEntities';
import type { ViewRow } from './VisibleFleet';

/** How many clusters that the Kubernetes plugin does not report are looked through for a typo. */
const MOST_COMPARED = 100;

/** Clusters of the Kubernetes plugin that no entity stands for, each with the entity to add. */
export class UnregisteredClusters {
  readonly #view: FleetView;

  constructor(view: FleetView) {
    this.#view = view;
  }

  /**
   * All of them, sorted by name, each with an entity that may mean the cluster but has a typo, if the caller may see the
   * entity.
   */
  async list(visible: Visible): Promise<Answer> {
    const fleet = await this.#view.open(visible);
    const [rows, notReported]: [
      FleetUnregisteredRow[],
      Pick<ViewRow, 'cluster_name' | 'entity_ref'>[],
    ] = await Promise.all([
      fleet.knex('fleet_unregistered').select('*').orderBy('cluster_name'),
      fleet
        .selectClusters()
        .where('failure_class', 'notReported')
        .select('cluster_name', 'entity_ref')
        .orderBy('cluster_name')
        .limit(MOST_COMPARED),
    ]);
    const entities = new Map(
      notReported.map(row => [row.cluster_name, row.entity_ref]),
    );
    return {
      items: rows.map(row => ({
        clusterName: row.cluster_name,
        authProvider: row.auth_provider,
        catalogInfo: writeCatalogInfo(row.cluster_name),
        ...findMisnamed(row.cluster_name, entities),
      })),
    };
  }
}

function findMisnamed(
  clusterName: string,
  entities: ReadonlyMap<string, string>,
): Pick<Answer['items'][number], 'misnamed'> {
  const [near] = findNearNames(clusterName, [...entities.keys()], 1);
  const entityRef = near && entities.get(near);
  return entityRef ? { misnamed: { entityRef, clusterName: near } } : {};
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
