import { MiddlewareFactory } from '@backstage/backend-defaults/rootHttpRouter';
import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import {
  ClusterReader,
  palettePermissions,
} from 'backstage-plugin-palette-common';
import { loadPaletteCatalog } from 'backstage-plugin-palette-node';
import { readCheckOptions } from './checks/CheckOptions';
import { ClusterChecker } from './checks/ClusterChecker';
import { RecordedReader } from './checks/RecordedReader';
import { EntityClusters } from './clusters/EntityClusters';
import { readStrictness } from './clusters/readStrictness';
import { ReportedClusters } from './clusters/ReportedClusters';
import { ListingEvaluator } from './evaluations/ListingEvaluator';
import { readMaxSize } from './evaluations/readMaxSize';
import { KubernetesBackend } from './kubernetes/KubernetesBackend';
import { ReportStore } from './reports/ReportStore';
import { Authorizer } from './router/Authorizer';
import { createRouter } from './router/createRouter';

/** Serves the Palette catalog and checks registered clusters against it. */
export const palettePlugin = createBackendPlugin({
  pluginId: 'palette',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        config: coreServices.rootConfig,
        database: coreServices.database,
        discovery: coreServices.discovery,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        softwareCatalog: catalogServiceRef,
      },
      async init({ httpRouter, permissionsRegistry, ...services }) {
        // A broken Palette catalog stops the start: nothing here is true without it.
        const catalog = await loadPaletteCatalog();
        const strictness = readStrictness(services.config);
        const now = () => new Date();
        const backend = new KubernetesBackend(services);
        const checking = {
          reports: await ReportStore.create(services.database),
          logger: services.logger,
          options: readCheckOptions(services.config),
          now,
        };
        const checker = new ClusterChecker({
          ...checking,
          catalog,
          reader: new RecordedReader({
            ...checking,
            backend,
            clusters: new ReportedClusters(backend),
            reader: new ClusterReader({ catalog }),
            random: Math.random,
          }),
        });

        permissionsRegistry.addPermissions(palettePermissions);
        httpRouter.use(
          await createRouter({
            authorizer: new Authorizer(services),
            catalog,
            entities: new EntityClusters({ ...services, catalog, strictness }),
            checker,
            evaluator: new ListingEvaluator({ catalog, strictness, now }),
            maxListingBytes: readMaxSize(services.config),
            // Backstage's own would show stacks in development.
            errorHandler: MiddlewareFactory.create(services).error({
              showStackTraces: false,
            }),
          }),
        );
      },
    });
  },
});
