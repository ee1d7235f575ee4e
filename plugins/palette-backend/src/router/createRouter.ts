import type { PaletteCatalog } from 'backstage-plugin-palette-common';
import express, { type ErrorRequestHandler, type Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { ClusterHistories } from '../fleet/ClusterHistories';
import type { ClusterChecker } from '../checks/ClusterChecker';
import type { EntityClusters } from '../clusters/EntityClusters';
import type { EvaluationSlots } from '../evaluations/EvaluationSlots';
import type { ListingEvaluator } from '../evaluations/ListingEvaluator';
import type { Authorizer } from './Authorizer';
import { databaseErrors } from './databaseErrors';
import { addCatalogRoutes } from './catalogRoutes';
import { addClusterRoutes } from './clusterRoutes';
import { addEntityRoutes } from './entityRoutes';
import { addFleetRoutes, type FleetRouteServices } from './fleetRoutes';
import { addEvaluationRoutes, addListingReader } from './evaluationRoutes';
import type { ReportAnswers } from './ReportAnswers';
import { requestValidation } from './requestValidation';

/** `/api/palette`, as `src/schema/openapi.yaml` describes it. */
export async function createRouter(options: {
  readonly authorizer: Authorizer;
  readonly catalog: PaletteCatalog;
  readonly entities: EntityClusters;
  readonly checker: ClusterChecker;
  readonly answers: ReportAnswers;
  readonly evaluator: ListingEvaluator;
  readonly slots: EvaluationSlots;
  readonly histories: ClusterHistories;
  readonly fleet: Omit<FleetRouteServices, 'authorizer'>;
  /** bytes */
  readonly maxListingBytes: number;
  /** Answers errors, as the last. */
  readonly errorHandler: ErrorRequestHandler;
}): Promise<Router> {
  const router = PromiseRouter();
  addListingReader(router, options);
  router.use(express.json());
  router.use(...(await requestValidation()));
  addCatalogRoutes(router, options);
  addEntityRoutes(router, options);
  addFleetRoutes(router, { ...options.fleet, authorizer: options.authorizer });
  addClusterRoutes(router, options);
  addEvaluationRoutes(router, options);
  router.use(databaseErrors);
  router.use(options.errorHandler);
  return router;
}
