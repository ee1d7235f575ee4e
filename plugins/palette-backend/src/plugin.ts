import { MiddlewareFactory } from '@backstage/backend-defaults/rootHttpRouter';
import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { metricsServiceRef } from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { palettePermissions } from 'backstage-plugin-palette-common';
import { loadPaletteCatalog } from 'backstage-plugin-palette-node';
import { readCheckOptions } from './checks/CheckOptions';
import { createChecks } from './checks/createChecks';
import { FleetGauges } from './checks/FleetGauges';
import { ClaimOrder } from './clusters/ClaimOrder';
import { ClusterHolders } from './clusters/ClusterHolders';
import { ClusterInventory } from './clusters/ClusterInventory';
import { EntityClusters } from './clusters/EntityClusters';
import { InventoryRefresher } from './clusters/InventoryRefresher';
import { InventoryStore } from './clusters/InventoryStore';
import { NearClusters } from './clusters/NearClusters';
import { readAnnotationPrefix } from './clusters/readAnnotationPrefix';
import { readPreferredOwners } from './clusters/readPreferredOwners';
import { readRefreshTopics } from './clusters/readRefreshTopics';
import { readStrictness } from './clusters/readStrictness';
import { ReportedClusters } from './clusters/ReportedClusters';
import { databaseClock } from './database/databaseClock';
import { readEvaluationOptions } from './evaluations/EvaluationOptions';
import { EvaluationSlots } from './evaluations/EvaluationSlots';
import { JudgingThreads } from './evaluations/JudgingThreads';
import { ListingEvaluator } from './evaluations/ListingEvaluator';
import { ClusterHistories } from './fleet/ClusterHistories';
import { FleetHistoryCleaner } from './fleet/FleetHistoryCleaner';
import { FleetList } from './fleet/FleetList';
import { FleetRecorder } from './fleet/FleetRecorder';
import { FleetSummaries } from './fleet/FleetSummaries';
import { FleetView } from './fleet/FleetView';
import { UnregisteredClusters } from './fleet/UnregisteredClusters';
import { VisibleEntities } from './fleet/VisibleEntities';
import { KubernetesBackend } from './kubernetes/KubernetesBackend';
import { ReportStore } from './reports/ReportStore';
import { Authorizer } from './router/Authorizer';
import { ReportAnswers } from './router/ReportAnswers';
import { createRouter } from './router/createRouter';

/** Reports older than this many intervals are stale. */
const STALE_AFTER_INTERVALS = 3;

/**
 * Serves the Palette catalog and checks registered clusters against it.
 *
 * @public
 */
export const palettePlugin = createBackendPlugin({
  pluginId: 'palette',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        config: coreServices.rootConfig,
        database: coreServices.database,
        discovery: coreServices.discovery,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        metrics: metricsServiceRef,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        softwareCatalog: catalogServiceRef,
      },
      async init({ httpRouter, permissionsRegistry, ...services }) {
        // A broken Palette catalog stops the start: nothing here is true without it.
        const catalog = await loadPaletteCatalog();
        const strictness = readStrictness(services.config);
        const backend = new KubernetesBackend(services);
        const options = readCheckOptions(services.config);
        const reports = await ReportStore.create(
          services.database,
          new FleetRecorder(options),
          services,
        );
        const knex = await services.database.getClient();
        const now = databaseClock(knex);
        const clusters = new ReportedClusters(backend);
        const { logger, metrics, scheduler } = services;
        const checks = createChecks({
          ...services,
          knex,
          reports,
          backend,
          clusters,
          catalog,
          options,
          now,
        });

        const view = new FleetView({
          knex,
          now,
          staleAfterMs: STALE_AFTER_INTERVALS * options.pace.intervalMs,
        });
        const holders = new ClusterHolders(knex);
        const order = new ClaimOrder(readPreferredOwners(services.config));
        const inventory = new InventoryRefresher({
          ...services,
          topics: readRefreshTopics(services.config),
          inventory: new ClusterInventory({
            ...services,
            reported: clusters,
            catalog,
            strictness,
            annotationPrefix: readAnnotationPrefix(services.config),
            order,
          }),
          store: new InventoryStore({ knex, now, logger }),
          holders,
        });
        await inventory.start();
        await checks.scheduler.start(scheduler);
        await new FleetGauges({
          knex,
          metrics,
          logger,
          pace: options.pace,
          now,
        }).start(scheduler);
        await new FleetHistoryCleaner({
          knex,
          logger,
          retention: options.history,
          now,
        }).start(scheduler);
        const evaluations = readEvaluationOptions(services.config);
        const threads = new JudgingThreads(catalog, evaluations);
        services.lifecycle.addShutdownHook(() => threads.stop());
        services.lifecycle.addShutdownHook(() => {
          inventory.stop();
          return checks.stop();
        });

        const visible = new VisibleEntities({
          ...services,
          // Nobody sets this clock: what was kept for a moment must not be kept for a year.
          now: () => new Date(performance.now()),
        });
        permissionsRegistry.addPermissions(palettePermissions);
        httpRouter.use(
          await createRouter({
            authorizer: new Authorizer(services),
            catalog,
            entities: new EntityClusters({
              ...services,
              catalog,
              strictness,
              holders,
              order,
            }),
            checker: checks.checker,
            answers: new ReportAnswers({
              holders,
              visible,
              near: new NearClusters({
                ...services,
                reported: clusters,
                holders,
              }),
            }),
            histories: new ClusterHistories({ knex, now }),
            fleet: {
              visible,
              list: new FleetList(view),
              summaries: new FleetSummaries(view),
              unregistered: new UnregisteredClusters(knex),
            },
            evaluator: new ListingEvaluator({
              catalog,
              threads,
              strictness,
              now: () => new Date(),
            }),
            slots: new EvaluationSlots(evaluations),
            maxListingBytes: evaluations.maxBytes,
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
