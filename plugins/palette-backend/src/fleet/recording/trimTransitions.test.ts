import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type {
  FindingState,
  UnlistedFinding,
} from 'backstage-plugin-palette-common';
import { createFinding, createReport } from '../../__testUtils__/findings';
import { at, gateway as target } from '../../__testUtils__/gateway';
import { InventoryStore } from '../../clusters/InventoryStore';
import { migrateDatabase } from '../../database/migrateDatabase';
import { ReportStore } from '../../reports/ReportStore';
import { WaiverStore } from '../../waivers/WaiverStore';
import { createRecording } from './createRecording';
import { DAY_MS } from './days';
import { OutcomeFeed } from './OutcomeFeed';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

const CHECKS = 40;
const COMPONENTS = 20;
/** Five times what is kept in the long run. */
const KEPT_BETWEEN_CLEANINGS = 50;

const flip = (check: number): FindingState =>
  check % 2 ? 'degraded' : 'ready';
const list = (state: FindingState, prefix = 'web') =>
  Array.from({ length: COMPONENTS }, (_, i) =>
    createFinding(`shop/${prefix}-${i}`, state),
  );

describe.each(databases.eachSupportedId())(
  'the history of a cluster on %s',
  id => {
    /** Records a report for each minute. */
    async function record(
      checks: number,
      toFindings: (check: number) => readonly UnlistedFinding[],
    ) {
      const knex = await databases.init(id);
      await migrateDatabase(knex);
      const logger = mockServices.logger.mock();
      const { recorder } = createRecording({
        knex,
        now: () => at(50),
        logger,
        reports: new ReportStore({ knex, logger }),
        waivers: new WaiverStore({ knex }),
        feed: new OutcomeFeed({ listeners: [], logger }),
        rules: '',
        options: {
          confirmMissing: 1,
          history: {
            maxAgeMs: 90 * DAY_MS,
            maxCount: KEPT_BETWEEN_CLEANINGS / 5,
          },
        },
      });
      await new InventoryStore({ knex, now: () => at(0) }).save({
        clusters: [{ target }],
      });
      await knex('fleet_transitions').insert({
        cluster_name: 'other',
        finding_id: 'shop/web-0',
        namespace: 'shop',
        component: 'web-0',
        to: 'ready',
        reason: 'It is ready.',
        at: at(-60),
        day: '2026-11-25',
      });
      const report = await createReport(0, []);
      for (let check = 0; check < checks; check++) {
        await recorder.recordReport(target, {
          ...report,
          observedAt: at(check).toISOString(),
          unlisted: toFindings(check),
          verdict: check % 2 ? 'degraded' : 'conformant',
        });
      }
      const ofCluster = () =>
        knex('fleet_transitions').where({ cluster_name: target.clusterName });
      return { knex, ofCluster };
    }

    it('stays small between two cleanings, however many components change with each check', async () => {
      const { knex, ofCluster } = await record(CHECKS, check =>
        list(flip(check)),
      );

      const rows = await ofCluster().whereNotNull('finding_id');
      expect(rows.length).toBeLessThanOrEqual(
        KEPT_BETWEEN_CLEANINGS + 2 * COMPONENTS,
      );
      expect(
        await knex('fleet_transitions').where('cluster_name', 'other'),
      ).toHaveLength(1);
    });

    it('stays small where each check finds other components', async () => {
      const { ofCluster } = await record(CHECKS, check =>
        list('degraded', `web-${check}`),
      );

      const rows = await ofCluster().whereNotNull('finding_id');
      expect(rows.length).toBeLessThanOrEqual(
        KEPT_BETWEEN_CLEANINGS + 3 * COMPONENTS,
      );
    });

    it('keeps the newest changes, and each of the verdict', async () => {
      const { ofCluster } = await record(CHECKS, check => list(flip(check)));

      const minutes = async (query: ReturnType<typeof ofCluster>) => {
        const rows = await query.orderBy('id').select('at');
        return [...new Set(rows.map(row => new Date(row.at).getTime()))];
      };
      const all = Array.from({ length: CHECKS }, (_, i) => at(i).getTime());
      expect(await minutes(ofCluster().whereNull('finding_id'))).toEqual(all);
      const kept = await minutes(ofCluster().whereNotNull('finding_id'));
      expect(kept.length).toBeGreaterThan(2);
      expect(kept).toEqual(all.slice(-kept.length));
    });

    it('keeps the last change of a component that the cluster still has', async () => {
      const { ofCluster } = await record(CHECKS, check => [
        createFinding('shop/db', check === 0 ? 'ready' : 'degraded'),
        ...list(flip(check)),
      ]);

      expect(
        await ofCluster().where({ finding_id: 'shop/db' }).select('to'),
      ).toEqual([{ to: 'degraded' }]);
    });

    it('keeps everything of a cluster that changes little', async () => {
      const { ofCluster } = await record(CHECKS, check => [
        createFinding('shop/db', flip(check)),
      ]);

      expect(await ofCluster().whereNotNull('finding_id')).toHaveLength(
        CHECKS - 1,
      );
    });
  },
);
