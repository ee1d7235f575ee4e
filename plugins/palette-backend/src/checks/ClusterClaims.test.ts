import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
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
});
