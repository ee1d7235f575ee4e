import type { LoggerService } from '@backstage/backend-plugin-api';
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import type { ClusterTarget } from '../clusters/ClusterTarget';
import { InventoryStore } from '../clusters/InventoryStore';
import { FleetRecorder } from '../fleet/FleetRecorder';
import { ReportStore } from '../reports/ReportStore';
import { ClusterClaims } from './ClusterClaims';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });
const LEASE_MS = 45_000;

function edge(clusterName: string, type = 'tenant'): ClusterTarget {
  return {
    clusterName,
    entityRef: `resource:default/${clusterName}`,
    declared: { type },
    strictness: 'adapted',
  };
}

describe.each(databases.eachSupportedId())('ClusterClaims on %s', id => {
  async function open(clusters: number) {
    let nowMs = Date.parse('2026-11-25T10:00:00.000Z');
    const now = () => new Date(nowMs);
    const knex = await databases.init(id);
    await ReportStore.create(
      mockServices.database({ knex }),
      new FleetRecorder({ confirmMissing: 2 }),
    );
    await new InventoryStore({ knex, now }).save({
      clusters: Array.from({ length: clusters }, (_, i) => ({
        target: edge(`edge-${i}`),
      })),
    });
    const claimsOf = (owner: string) =>
      new ClusterClaims({
        knex,
        owner,
        leaseMs: LEASE_MS,
        longestWaitMs: 1_800_000,
        now,
      });
    return {
      knex,
      claimsOf,
      now,
      pass: (ms: number) => {
        nowMs += ms;
      },
    };
  }
  const names = (targets: readonly { readonly clusterName: string }[]) =>
    targets.map(({ clusterName }) => clusterName);

  it('gives a cluster to one of several backends that ask at once', async () => {
    const { claimsOf } = await open(30);
    const claimed = await Promise.all(
      ['a', 'b', 'c'].flatMap(owner =>
        Array.from({ length: 4 }, () => claimsOf(owner).claimDue(5)),
      ),
    );

    const all = names(claimed.flat());
    expect(new Set(all).size).toBe(all.length);
    const rest = await claimsOf('d').claimDue(30);
    expect(all.length + rest.length).toBe(30);
  });

  it('hands on what a backend that died had claimed when its lease ends', async () => {
    const { claimsOf, pass } = await open(1);
    await claimsOf('dead').claimDue(1);
    pass(LEASE_MS - 1);
    expect(await claimsOf('other').claimDue(1)).toEqual([]);
    pass(1);

    expect(await claimsOf('other').claimDue(1)).toEqual([
      {
        clusterName: 'edge-0',
        entityRef: 'resource:default/edge-0',
        declared: { type: 'tenant' },
        strictness: 'adapted',
      },
    ]);
  });

  it('begins a lease again that has not ended, and no other', async () => {
    const { claimsOf, pass } = await open(1);
    await claimsOf('slow').claimDue(1);
    pass(LEASE_MS - 1);
    expect(await claimsOf('slow').renew('edge-0')).toBe(true);
    pass(LEASE_MS - 1);
    expect(await claimsOf('other').claimDue(1)).toEqual([]);
    pass(1);

    expect(await claimsOf('slow').renew('edge-0')).toBe(false);
    expect(await claimsOf('other').claimDue(1)).toHaveLength(1);
    expect(await claimsOf('slow').renew('edge-0')).toBe(false);
  });

  it('does not let a backend give back what is no longer its own', async () => {
    const { claimsOf, pass, now } = await open(1);
    await claimsOf('slow').claimDue(1);
    pass(LEASE_MS);
    await claimsOf('other').claimDue(1);
    await claimsOf('slow').release(edge('edge-0'), now());

    expect(await claimsOf('third').claim('edge-0')).toBe('busy');
  });

  it('has a cluster due again only when it is time', async () => {
    const { claimsOf, pass, now } = await open(1);
    const claims = claimsOf('a');
    await claims.claimDue(1);
    await claims.release(edge('edge-0'), new Date(now().getTime() + 60_000));
    expect(await claims.isClaimed('edge-0')).toBe(false);
    expect(await claims.claimDue(1)).toEqual([]);
    pass(60_000);

    expect(names(await claims.claimDue(1))).toEqual(['edge-0']);
  });

  it('has a cluster due at once that was declared otherwise while it was checked', async () => {
    const { knex, claimsOf, now } = await open(1);
    const claims = claimsOf('a');
    await claims.claimDue(1);
    await new InventoryStore({ knex, now }).save({
      clusters: [{ target: edge('edge-0', 'pcg') }],
    });
    await claims.release(edge('edge-0'), new Date(now().getTime() + 60_000));

    expect(await claims.claimDue(1)).toEqual([edge('edge-0', 'pcg')]);
  });

  it('lets no wrong clock put off a check or hold a claim', async () => {
    const { knex, claimsOf } = await open(2);
    await knex('fleet_clusters').update({
      next_check_at: new Date('2031-01-01T00:00:00.000Z'),
      lease_owner: 'ahead',
      lease_until: new Date('2031-01-01T00:00:00.000Z'),
    });

    expect(await claimsOf('a').isClaimed('edge-0')).toBe(false);
    expect(await claimsOf('a').claimDue(2)).toHaveLength(2);
  });

  it('returns unfinished claims at once where a backend is shut down', async () => {
    const { claimsOf } = await open(2);
    await claimsOf('leaving').claimDue(2);
    await claimsOf('leaving').releaseAll();

    expect(await claimsOf('staying').claimDue(2)).toHaveLength(2);
  });

  it('tells of one cluster whether it is checked, not of another', async () => {
    const { claimsOf } = await open(2);
    await claimsOf('a').claim('edge-0');

    expect(await claimsOf('b').isClaimed('edge-0')).toBe(true);
    expect(await claimsOf('b').isClaimed('edge-1')).toBe(false);
  });

  it('takes one cluster that somebody asks for, due or not', async () => {
    const { claimsOf, now } = await open(1);
    await claimsOf('a').claimDue(1);
    expect(await claimsOf('b').claim('edge-0')).toBe('busy');
    await claimsOf('a').release(
      edge('edge-0'),
      new Date(now().getTime() + 60_000),
    );

    expect(await claimsOf('b').claim('edge-0')).toBe('taken');
    expect(await claimsOf('b').claim('nowhere')).toBe('unknown');
  });

  it('hands out what is overdue longest first', async () => {
    const { knex, claimsOf, now } = await open(3);
    const overdue = (name: string, ms: number) =>
      knex('fleet_clusters')
        .where({ cluster_name: name })
        .update({ next_check_at: new Date(now().getTime() - ms) });
    await overdue('edge-0', 1_000);
    await overdue('edge-1', 3_000);
    await overdue('edge-2', 2_000);

    const claims = claimsOf('a');
    const order = [];
    for (let i = 0; i < 3; i++) {
      order.push(...names(await claims.claimDue(1)));
    }
    expect(order).toEqual(['edge-1', 'edge-2', 'edge-0']);
    expect(await claims.claimDue(1)).toEqual([]);
  });

  it('takes for a wrong clock what no right one does, to the ms', async () => {
    const { knex, claimsOf, now } = await open(1);
    const set = (row: object) => knex('fleet_clusters').update(row);
    const after = (ms: number) => new Date(now().getTime() + ms);

    await set({ next_check_at: after(1_800_000) });
    expect(await claimsOf('a').claimDue(1)).toEqual([]);
    await set({ next_check_at: after(1_800_001) });
    expect(await claimsOf('a').claimDue(1)).toHaveLength(1);

    await set({ lease_owner: 'b', lease_until: after(86_400_000) });
    expect(await claimsOf('a').isClaimed('edge-0')).toBe(true);
    await set({ lease_owner: 'b', lease_until: after(86_400_001) });
    expect(await claimsOf('a').isClaimed('edge-0')).toBe(false);
  });

  it('takes any time for right where no longest wait is known', async () => {
    const { knex, now } = await open(1);
    const claims = new ClusterClaims({
      knex,
      owner: 'a',
      leaseMs: LEASE_MS,
      now,
    });
    await knex('fleet_clusters').update({
      next_check_at: new Date('2126-01-01T00:00:00.000Z'),
    });

    expect(await claims.claimDue(1)).toEqual([]);
  });

  it('gives back a check that was not made, which stays due, and no check of another', async () => {
    const { claimsOf } = await open(2);
    await claimsOf('a').claimDue(2);
    await claimsOf('b').giveBack('edge-0');
    await claimsOf('b').releaseAll();
    expect(await claimsOf('b').claimDue(2)).toEqual([]);

    await claimsOf('a').giveBack('edge-0');
    expect(names(await claimsOf('b').claimDue(2))).toEqual(['edge-0']);
  });

  describe('where the database ends a connection', () => {
    const broken = () =>
      Object.assign(new Error('write - Connection ended'), {
        code: 'ECONNRESET',
      });

    /** Fails once: before the first statement is made, or after its update was done. */
    function failingOnce(knex: Knex, when: 'before' | 'after'): Knex {
      let isOver = false;
      const fail = () => {
        if (!isOver) {
          isOver = true;
          throw broken();
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

    async function claimsThatFail(when: 'before' | 'after') {
      const { knex, now } = await open(1);
      const warn = jest.fn();
      const claims = new ClusterClaims({
        knex: failingOnce(knex, when),
        owner: 'a',
        leaseMs: LEASE_MS,
        now,
        logger: { warn } as unknown as LoggerService,
      });
      return { claims, now, said: () => warn.mock.calls.map(([line]) => line) };
    }

    it('knows its own lease again where the answer was lost', async () => {
      const { claims, said } = await claimsThatFail('after');

      expect(await claims.claim('edge-0')).toBe('taken');
      expect(said()).toEqual([
        'The database claimed cluster "edge-0" at attempt 2; nothing is lost. Before that: Connection ended',
      ]);
    });

    it('says in one line of log what was done again', async () => {
      const asking = await claimsThatFail('before');
      expect(await asking.claims.isClaimed('edge-0')).toBe(false);
      expect(asking.said()).toEqual([
        expect.stringMatching(
          /^The database told whether cluster "edge-0" is checked at attempt 2/,
        ),
      ]);

      const releasing = await claimsThatFail('before');
      await releasing.claims.release(edge('edge-0'), releasing.now());
      expect(releasing.said()).toEqual([
        expect.stringMatching(
          /^The database put off the next check of cluster "edge-0" at attempt 2/,
        ),
      ]);
    });
  });
});
