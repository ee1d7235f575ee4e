import { TestDatabases } from '@backstage/backend-test-utils';
import { ago, FleetFixture, NOW } from '../../__testUtils__/FleetFixture';
import { isPostgres } from '../../database/dialects';
import {
  selectTroubleTransitions,
  type TroubleTransitionRow,
} from './selectTroubleTransitions';
import { VisibleFleet } from './VisibleFleet';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

describe.each(databases.eachSupportedId())(
  'transitions of trouble on %s',
  id => {
    let fixture: FleetFixture;
    const select = () =>
      selectTroubleTransitions(
        new VisibleFleet({ knex: fixture.knex, asOf: NOW, visible: 'all' }),
      );

    beforeEach(async () => {
      fixture = await FleetFixture.open(await databases.init(id));
    });

    it.each([
      ['shop/web', 'ready', 'degraded'],
      ['shop/web', null, 'missing'],
      ['shop/web', 'missing', 'ready'],
      ['shop/web', 'degraded', 'missing'],
      [null, 'conformant', 'unknown'],
      [null, 'unknown', 'degraded'],
    ])('has %s from %s to %s', async (finding, from, to) => {
      await fixture.transition('edge-1', finding, { from, to, at: ago(5) });
      const rows: TroubleTransitionRow[] = await select();
      expect(rows).toEqual([
        {
          id: expect.any(Number),
          cluster_name: 'edge-1',
          finding_id: finding,
          from,
          to,
          at: ago(5).getTime(),
          began: null,
        },
      ]);
    });

    it.each([
      ['shop/web', 'ready', 'progressing'],
      ['shop/web', null, 'ready'],
      // The components of the cluster say what is wrong.
      [null, 'conformant', 'degraded'],
      // It was never read before.
      [null, null, 'unknown'],
    ])('does not have %s from %s to %s', async (finding, from, to) => {
      await fixture.transition('edge-1', finding, { from, to, at: ago(5) });
      expect(await select()).toEqual([]);
    });

    it('finds beginnings in their index, so that a long history costs nothing', async () => {
      const { knex } = fixture;
      const explain = isPostgres(knex) ? 'explain' : 'explain query plan';
      const plan = await knex.transaction(async tx => {
        if (isPostgres(knex)) {
          // It reads small tables as a whole otherwise.
          await tx.raw('set local enable_seqscan = off');
        }
        const { sql, bindings } = select().toSQL();
        return JSON.stringify(await tx.raw(`${explain} ${sql}`, [...bindings]));
      });
      for (const index of ['beginnings', 'unread']) {
        expect(plan).toMatch(
          // PostgreSQL reads one entry only, because it goes backward from the latest.
          isPostgres(knex)
            ? new RegExp(`Scan Backward using fleet_transitions_${index}`)
            : new RegExp(`USING (COVERING )?INDEX fleet_transitions_${index}`),
        );
      }
    });
  },
);
