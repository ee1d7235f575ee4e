import type { PaletteCatalog } from 'backstage-plugin-palette-common';
import express, { type Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { ClusterChecker } from '../checks/ClusterChecker';
import type { EntityClusters } from '../clusters/EntityClusters';
import type { Authorizer } from './Authorizer';
import { addCatalogRoutes } from './catalogRoutes';
import { addClusterRoutes } from './clusterRoutes';
import { addEntityRoutes } from './entityRoutes';
import { requestValidation } from './requestValidation';

/** `/api/palette`, as `src/schema/openapi.yaml` describes it. Errors go to Backstage's own error middleware. */
export async function createRouter(options: {
  readonly authorizer: Authorizer;
  readonly catalog: PaletteCatalog;
  readonly entities: EntityClusters;
  readonly checker: ClusterChecker;
}): Promise<Router> {
  const router = PromiseRouter();
  router.use(express.json());
  router.use(...(await requestValidation()));
  addCatalogRoutes(router, options);
  addEntityRoutes(router, options);
  addClusterRoutes(router, options);
  return router;
}
