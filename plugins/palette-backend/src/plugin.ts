import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { metricsServiceRef } from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { palettePermissions } from 'backstage-plugin-palette-common';
import { loadPaletteCatalog } from 'backstage-plugin-palette-node';
import { readCheckOptions } from './checks/CheckOptions';
import { createChecks } from './checks/createChecks';
import { createClusters } from './clusters/createClusters';
import { readOverlays } from './configuration/readOverlays';
import { createDatabaseClock } from './database/createDatabaseClock';
import { migrateDatabase } from './database/migrateDatabase';
import { omitValuesFromErrors } from './database/omitValuesFromErrors';
import { createEvaluations } from './evaluations/createEvaluations';
import { createFleetQueries } from './fleet/queries/createFleetQueries';
import { createRecording } from './fleet/recording/createRecording';
import { OutcomeFeed } from './fleet/recording/OutcomeFeed';
import { fingerprintRules } from './fleet/recording/rulesChange';
import { createCheckMetrics } from './integrations/checkMetrics';
import { CheckSignals } from './integrations/CheckSignals';
import { FleetMetrics } from './integrations/FleetMetrics';
import { InventoryEvents } from './integrations/InventoryEvents';
import { createTransitionEvents } from './integrations/transitionEvents';
import { createTransitionMetrics } from './integrations/transitionMetrics';
import { KubernetesBackend } from './kubernetes/KubernetesBackend';
import { KubernetesClusters } from './kubernetes/KubernetesClusters';
import { ReportStore } from './reports/ReportStore';
import { createRouter } from './router/createRouter';
import { readStrictness } from './targets/readStrictness';
import { readWaivers } from './waivers/readWaivers';
import { WaiverStore } from './waivers/WaiverStore';

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
        auditor: coreServices.auditor,
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
        signals: signalsServiceRef,
        softwareCatalog: catalogServiceRef,
      },
      async init(services) {
        const { config, database, events, logger, metrics, scheduler } =
          services;
        // A broken Palette catalog or overlay stops the start: nothing can be judged without it.
        const catalog = await loadPaletteCatalog({
          overlays: readOverlays(config),
        });
        const strictness = readStrictness(config);
        const options = readCheckOptions(config);
        const configured = readWaivers(config);
        const knex = await database.getClient();
        omitValuesFromErrors(knex);
        if (!database.migrations?.skip) {
          await migrateDatabase(knex, logger);
        }
        const now = createDatabaseClock(knex);
        const backend = new KubernetesBackend(services);
        const kubernetesClusters = new KubernetesClusters(backend);
        const reports = new ReportStore({ knex, logger });
        const waivers = new WaiverStore({ knex, configured });
        const portal = {
          ...services,
          knex,
          now,
          catalog,
          strictness,
          options,
          backend,
          kubernetesClusters,
          reports,
          waivers,
        };

        const checkSignals = new CheckSignals(services);
        // Each listener is told once of every recorded outcome.
        const listeners = [
          createTransitionMetrics(metrics),
          createTransitionEvents(events),
          checkSignals,
        ];
        const { recorder, waiverRecorder, cleaner } = createRecording({
          ...portal,
          feed: new OutcomeFeed({ listeners, logger }),
          rules: await fingerprintRules(catalog),
        });
        const clusters = createClusters(portal);
        const fleet = createFleetQueries(portal);
        const { checker, ...checks } = createChecks({
          ...portal,
          recorder,
          durations: createCheckMetrics(metrics),
        });
        const evaluations = createEvaluations(portal);
        const fleetMetrics = new FleetMetrics(portal);
        const inventoryEvents = new InventoryEvents({ ...portal, ...clusters });

        await clusters.refresher.start();
        await inventoryEvents.start();
        await checks.scheduler.start(scheduler);
        await fleetMetrics.start(scheduler);
        await cleaner.start(scheduler);
        services.lifecycle.addShutdownHook(() => evaluations.stop());
        services.lifecycle.addShutdownHook(() => {
          checkSignals.stop();
          inventoryEvents.stop();
          return checks.stop();
        });

        services.permissionsRegistry.addPermissions(palettePermissions);
        services.httpRouter.use(
          await createRouter({
            ...portal,
            clusters,
            fleet,
            checker,
            evaluations,
            waiverRecorder,
          }),
        );
      },
    });
  },
});
