import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { demoPast } from '@internal/palette-simulated-kubernetes';
import { loadPaletteCatalog } from 'backstage-plugin-palette-node';
import { readCheckOptions } from '../../src/checks/CheckOptions';
import { InventoryStore } from '../../src/clusters/InventoryStore';
import { migrateDatabase } from '../../src/database/migrateDatabase';
import { createRecording } from '../../src/fleet/recording/createRecording';
import { OutcomeFeed } from '../../src/fleet/recording/OutcomeFeed';
import { fingerprintRules } from '../../src/fleet/recording/rulesChange';
import { ReportStore } from '../../src/reports/ReportStore';
import { readStrictness } from '../../src/targets/readStrictness';
import { WaiverStore } from '../../src/waivers/WaiverStore';
import { PastRecorder } from './PastRecorder';
import { readDemoInventory } from './readDemoInventory';

const DAYS = 30;

/**
 * Gives the demo clusters a past before the plugin starts, if its database is empty: thirty days of reports, judged and
 * recorded by the plugin's own classes, whose clock stands at the time of each report.
 */
export const demoHistoryModule = createBackendModule({
  pluginId: 'palette',
  moduleId: 'demo-history',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        database: coreServices.database,
        logger: coreServices.logger,
      },
      async init({ config, database, logger }) {
        const knex = await database.getClient();
        await migrateDatabase(knex, logger);
        if (await knex('fleet_clusters').first()) {
          return;
        }
        const began = performance.now();
        const catalog = await loadPaletteCatalog();
        const strictness = readStrictness(config);
        const { clusters } = readDemoInventory({ catalog, strictness });
        const past = demoPast({ now: new Date(), days: DAYS });
        const clock = { at: past[0].at };
        const now = () => clock.at;
        await new InventoryStore({ knex, now }).save({ clusters });
        const { recorder } = createRecording({
          knex,
          now,
          logger,
          reports: new ReportStore({ knex, logger }),
          waivers: new WaiverStore({ knex }),
          feed: new OutcomeFeed({ listeners: [], logger }),
          rules: await fingerprintRules(catalog),
          options: readCheckOptions(config),
        });
        const recording = new PastRecorder({ catalog, recorder, clusters });
        for (const { at, cluster } of past) {
          clock.at = at;
          await recording.record(cluster, at);
        }
        logger.info(
          `Recorded ${
            past.length
          } reports of the last ${DAYS} days in ${Math.round(
            performance.now() - began,
          )} ms.`,
        );
      },
    });
  },
});
