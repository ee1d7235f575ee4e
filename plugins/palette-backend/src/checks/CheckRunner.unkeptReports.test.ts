import { TestDatabases } from '@backstage/backend-test-utils';
import type { PaletteCatalog } from 'backstage-plugin-palette-common';
import type { Knex } from 'knex';
import { CheckerFixture, checkedTarget } from '../__testUtils__/CheckerFixture';
import { isPostgres } from '../database/dialects';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });
const target = { ...checkedTarget, declared: { type: 'tenant' } };

/** A Palette catalog whose reports are as large as those of a hostile cluster. */
function enlarge(catalog: PaletteCatalog, bytes: number): PaletteCatalog {
  const { clusterTypes } = catalog;
  const [first, ...rest] = clusterTypes.tenant.components;
  const large = { ...first, summary: 'x'.repeat(bytes) };
  return {
    ...catalog,
    clusterTypes: {
      ...clusterTypes,
      tenant: { ...clusterTypes.tenant, components: [large, ...rest] },
    },
  };
}

const refuseFindings = (knex: Knex) =>
  knex.raw(
    isPostgres(knex)
      ? 'alter table fleet_findings add constraint refused check (false) not valid'
      : "create trigger refused before insert on fleet_findings begin select raise(abort, 'No.'); end",
  );
const takeFindings = (knex: Knex) =>
  knex.raw(
    isPostgres(knex)
      ? 'alter table fleet_findings drop constraint refused'
      : 'drop trigger refused',
  );

describe.each(databases.eachSupportedId())(
  'a check whose report cannot be kept, on %s',
  id => {
    let fixture: CheckerFixture;

    beforeEach(async () => {
      fixture = await CheckerFixture.open(databases, id);
    });
    afterEach(() => fixture.stop());

    const check = async (catalog: PaletteCatalog) => {
      fixture.catalog = catalog;
      fixture.nowMs += 1_000;
      const { checker } = await fixture.createReplica('this');
      return checker.checkNow(target);
    };

    it('fails where the report is too large, keeps the last report and is tried again later', async () => {
      const { catalog } = fixture;
      const { report } = await check(catalog);
      expect(report).toMatchObject({ clusterType: 'tenant' });

      const large = enlarge(catalog, 20_000_000);
      const outcome = await check(large);
      expect(outcome.report).toEqual(report);
      expect(outcome.failure).toEqual({
        class: 'invalidResponse',
        message: expect.stringMatching(
          /^The report of this cluster was not kept.*20 MB.*find out what made/,
        ),
        since: fixture.timeAfter(2_000),
        at: fixture.timeAfter(2_000),
        attempts: 1,
        retryAt: fixture.timeAfter(32_000),
      });
      expect((await check(large)).failure).toMatchObject({ attempts: 2 });

      const after = await check(catalog);
      expect(after.failure).toBeUndefined();
      expect(after.report?.observedAt).toBe(fixture.timeAfter(4_000));
    });

    it('is no check whose report has less than 20 MB', async () => {
      const { report, failure } = await check(
        enlarge(fixture.catalog, 19_500_000),
      );
      expect(failure).toBeUndefined();
      expect(report?.findings).not.toHaveLength(0);
    });

    it('fails where the database refuses the report, until it takes one', async () => {
      const { catalog, knex } = fixture;
      await check(catalog);
      await fixture.register(target);

      await refuseFindings(knex);
      const { failure } = await check(catalog);
      expect(failure).toMatchObject({
        class: 'invalidResponse',
        message: expect.stringMatching(/database of this portal refused/),
        attempts: 1,
      });
      expect(
        await knex('fleet_clusters').first('verdict', 'failure_class'),
      ).toEqual({ verdict: 'unknown', failure_class: 'invalidResponse' });

      await takeFindings(knex);
      expect(await check(catalog)).not.toHaveProperty('failure');
    });

    it('is no failure of the cluster where a table is missing', async () => {
      const { catalog, knex } = fixture;
      await check(catalog);
      await fixture.register(target);
      await knex.schema.renameTable('fleet_findings', 'elsewhere');

      // Not toThrow: errors of SQLite are no instances of this file's Error where another file loaded the driver first.
      await expect(check(catalog)).rejects.toMatchObject({
        message: expect.stringContaining('fleet_findings'),
      });
      expect(await knex('cluster_failures')).toEqual([]);
    });
  },
);
