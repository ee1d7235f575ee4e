import type { RootConfigService } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import type { Clock } from '../database/Clock';
import { ClaimOrder } from './ClaimOrder';
import { ClusterHolders } from './ClusterHolders';
import {
  ClusterInventory,
  type ClusterInventoryServices,
} from './ClusterInventory';
import { EntityClusters } from './EntityClusters';
import {
  InventoryRefresher,
  type InventoryRefresherServices,
} from './InventoryRefresher';
import { InventoryStore } from './InventoryStore';
import { NearClusters, type NearClustersServices } from './NearClusters';
import { readAnnotationPrefix } from './readAnnotationPrefix';
import { readPreferredOwners } from './readPreferredOwners';
import {
  VisibleEntities,
  type VisibleEntitiesServices,
} from './VisibleEntities';

/** The services that know all clusters and the entities that stand for them. */
export interface Clusters {
  readonly holders: ClusterHolders;
  readonly entities: EntityClusters;
  readonly near: NearClusters;
  readonly refresher: InventoryRefresher;
  readonly visible: VisibleEntities;
}

type Services = Omit<ClusterInventoryServices, 'annotationPrefix' | 'order'> &
  Omit<NearClustersServices, 'holders'> &
  Pick<InventoryRefresherServices, 'scheduler'> &
  Pick<VisibleEntitiesServices, 'permissions'> & {
    readonly config: RootConfigService;
    readonly knex: Knex;
    readonly now: Clock;
  };

/**
 * Creates the services that know all clusters.
 *
 * @throws InputError where `palette.clusters` cannot be used
 */
export function createClusters(services: Services): Clusters {
  const holders = new ClusterHolders(services.knex);
  const order = new ClaimOrder(readPreferredOwners(services.config));
  const inventory = new ClusterInventory({
    ...services,
    order,
    annotationPrefix: readAnnotationPrefix(services.config),
  });
  const store = new InventoryStore(services);
  const visible = new VisibleEntities({
    ...services,
    // Nobody can set this clock, so answers expire even if the system's time changes.
    now: () => new Date(performance.now()),
  });
  return {
    holders,
    entities: new EntityClusters({ ...services, holders, order, visible }),
    near: new NearClusters({ ...services, holders }),
    refresher: new InventoryRefresher({
      ...services,
      holders,
      inventory,
      store,
    }),
    visible,
  };
}
