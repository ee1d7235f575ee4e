import { MiddlewareFactory } from '@backstage/backend-defaults/rootHttpRouter';
import type {
  AuditorService,
  HttpAuthService,
  LoggerService,
  PermissionsService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import type { PaletteCatalog } from 'backstage-plugin-palette-common';
import express, { type Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { ClusterChecker } from '../checks/ClusterChecker';
import type { Clusters } from '../clusters/createClusters';
import type { Evaluations } from '../evaluations/createEvaluations';
import type { Clock } from '../database/Clock';
import type { FleetQueries } from '../fleet/queries/createFleetQueries';
import type { WaiverRecorder } from '../fleet/recording/WaiverRecorder';
import type { WaiverStore } from '../waivers/WaiverStore';
import { Authorizer } from './Authorizer';
import { addCatalogRoutes } from './catalogRoutes';
import { addClusterRoutes } from './clusterRoutes';
import { createRequestValidation } from './createRequestValidation';
import { createDatabaseErrors } from './databaseErrors';
import { addEntityRoutes } from './entityRoutes';
import { addEvaluationRoutes, addListingReader } from './evaluationRoutes';
import { addFleetRoutes } from './fleetRoutes';
import { ReportAnswers } from './ReportAnswers';
import { WaiverAuthorizer } from './WaiverAuthorizer';
import { addWaiverRoutes } from './waiverRoutes';

export interface RouterServices {
  readonly auditor: AuditorService;
  readonly config: RootConfigService;
  readonly httpAuth: HttpAuthService;
  readonly logger: LoggerService;
  readonly permissions: PermissionsService;
  readonly catalog: PaletteCatalog;
  readonly clusters: Pick<
    Clusters,
    'entities' | 'holders' | 'near' | 'visible'
  >;
  readonly fleet: FleetQueries;
  readonly checker: ClusterChecker;
  readonly evaluations: Evaluations;
  readonly waivers: WaiverStore;
  readonly waiverRecorder: WaiverRecorder;
  readonly now: Clock;
}

/** Creates the router of `/api/palette`, as `src/schema/openapi.yaml` describes it. */
export async function createRouter(services: RouterServices): Promise<Router> {
  const { catalog, checker, clusters, fleet, evaluations } = services;
  const { visible } = clusters;
  const authorizer = new Authorizer(services);
  const checkRoutes = {
    authorizer,
    checker,
    entities: clusters.entities,
    answers: new ReportAnswers({ ...services, ...clusters, ...fleet }),
  };
  const router = PromiseRouter();
  addListingReader(router, { ...evaluations, authorizer });
  router.use(express.json());
  router.use(...(await createRequestValidation()));
  addCatalogRoutes(router, { authorizer, catalog });
  addEntityRoutes(router, checkRoutes);
  addFleetRoutes(router, { ...fleet, visible, authorizer });
  addClusterRoutes(router, { ...fleet, visible, ...checkRoutes });
  addEvaluationRoutes(router, evaluations);
  addWaiverRoutes(router, {
    ...services,
    ...fleet,
    visible,
    authorizer,
    waiverAuthorizer: new WaiverAuthorizer({
      ...services,
      visible,
      holders: clusters.holders,
    }),
  });
  router.use(createDatabaseErrors(services.logger));
  router.use(
    MiddlewareFactory.create(services).error({
      // By default stacks are shown in development.
      showStackTraces: false,
    }),
  );
  return router;
}
