import type { LoggerService } from '@backstage/backend-plugin-api';
import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { LeasesFixture, createTarget } from '../__testUtils__/LeasesFixture';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

describe.each(databases.eachSupportedId())(
  'ClusterLeases whose connection ends on %s',
  id => {
    const createFault = () =>
      Object.assign(new Error('write - Connection ended'), {
        code: 'ECONNRESET',
      });

    /** Fails once, before the first statement or after its update. */
    function failOnce(knex: Knex, when: 'before' | 'after'): Knex {
      let isOver = false;
      const fail = () => {
        if (!isOver) {
          isOver = true;
          throw createFault();
        }
      };
      return new Proxy(knex, {
        apply(target, _, [table]) {
          if (when === 'before') {
            fail();
          }
          const query = target(table);
          const update = query.update.bind(query) as (row: object) => unknown;
          const answerLost = async (row: object) => {
            const changed = await update(row);
            fail();
            return changed;
          };
          return Object.assign(
            query,
            when === 'after' && { update: answerLost },
          );
        },
      });
    }

    async function openFailingClaims(when: 'before' | 'after') {
      const fixture = await LeasesFixture.open(databases, id, 1);
      const warn = jest.fn();
      const leases = fixture.createLeases('a', {
        knex: failOnce(fixture.knex, when),
        logger: { warn } as unknown as LoggerService,
      });
      return {
        leases,
        now: fixture.now,
        said: () => warn.mock.calls.map(([line]) => line),
      };
    }

    it('recognises its own lease where the answer was lost', async () => {
      const { leases, said } = await openFailingClaims('after');

      expect(await leases.take('edge-0')).toBe('taken');
      expect(said()).toEqual([
        'The database leased cluster "edge-0" at attempt 2; nothing is lost. Before that: Connection ended',
      ]);
    });

    it('logs each retry in one line', async () => {
      const asking = await openFailingClaims('before');
      expect(await asking.leases.isLeased('edge-0')).toBe(false);
      expect(asking.said()).toEqual([
        expect.stringMatching(
          /^The database told whether cluster "edge-0" is checked at attempt 2/,
        ),
      ]);

      const releasing = await openFailingClaims('before');
      await releasing.leases.release(createTarget('edge-0'), releasing.now());
      expect(releasing.said()).toEqual([
        expect.stringMatching(
          /^The database put off the next check of cluster "edge-0" at attempt 2/,
        ),
      ]);
    });
  },
);
