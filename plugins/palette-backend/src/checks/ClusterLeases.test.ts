import { TestDatabases } from '@backstage/backend-test-utils';
import {
  LeasesFixture,
  createTarget,
  LEASE_MS,
} from '../__testUtils__/LeasesFixture';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

describe.each(databases.eachSupportedId())('ClusterLeases on %s', id => {
  const names = (targets: readonly { readonly clusterName: string }[]) =>
    targets.map(({ clusterName }) => clusterName);

  it('gives a cluster to only one of several backends that ask at once', async () => {
    const fixture = await LeasesFixture.open(databases, id, 30);
    const claimed = await Promise.all(
      ['a', 'b', 'c'].flatMap(owner =>
        Array.from({ length: 4 }, () => fixture.createLeases(owner).takeDue(5)),
      ),
    );

    const all = names(claimed.flat());
    expect(new Set(all).size).toBe(all.length);
    const rest = await fixture.createLeases('d').takeDue(30);
    expect(all.length + rest.length).toBe(30);
  });

  it('hands on the clusters of a dead backend when their leases end', async () => {
    const fixture = await LeasesFixture.open(databases, id, 1);
    await fixture.createLeases('dead').takeDue(1);
    fixture.pass(LEASE_MS - 1);
    expect(await fixture.createLeases('other').takeDue(1)).toEqual([]);
    fixture.pass(1);

    expect(await fixture.createLeases('other').takeDue(1)).toEqual([
      {
        clusterName: 'edge-0',
        entityRef: 'resource:default/edge-0',
        declared: { type: 'tenant' },
        strictness: 'adapted',
      },
    ]);
  });

  it('renews a lease that has not ended, and no other', async () => {
    const fixture = await LeasesFixture.open(databases, id, 1);
    await fixture.createLeases('slow').takeDue(1);
    fixture.pass(LEASE_MS - 1);
    expect(await fixture.createLeases('slow').renew('edge-0')).toBe(true);
    fixture.pass(LEASE_MS - 1);
    expect(await fixture.createLeases('other').takeDue(1)).toEqual([]);
    fixture.pass(1);

    expect(await fixture.createLeases('slow').renew('edge-0')).toBe(false);
    expect(await fixture.createLeases('other').takeDue(1)).toHaveLength(1);
    expect(await fixture.createLeases('slow').renew('edge-0')).toBe(false);
  });

  it('does not let a backend give back a cluster that another has taken since', async () => {
    const fixture = await LeasesFixture.open(databases, id, 1);
    await fixture.createLeases('slow').takeDue(1);
    fixture.pass(LEASE_MS);
    await fixture.createLeases('other').takeDue(1);
    await fixture
      .createLeases('slow')
      .release(createTarget('edge-0'), fixture.now());

    expect(await fixture.createLeases('third').take('edge-0')).toBe('busy');
  });

  it('makes a cluster due again only at its time', async () => {
    const fixture = await LeasesFixture.open(databases, id, 1);
    const leases = fixture.createLeases('a');
    await leases.takeDue(1);
    await leases.release(createTarget('edge-0'), fixture.after(60_000));
    expect(await leases.isLeased('edge-0')).toBe(false);
    expect(await leases.takeDue(1)).toEqual([]);
    fixture.pass(60_000);

    expect(names(await leases.takeDue(1))).toEqual(['edge-0']);
  });

  it('makes a cluster due at once if it was declared differently while it was checked', async () => {
    const fixture = await LeasesFixture.open(databases, id, 1);
    const leases = fixture.createLeases('a');
    await leases.takeDue(1);
    await fixture.register(createTarget('edge-0', 'pcg'));
    await leases.release(createTarget('edge-0'), fixture.after(60_000));

    expect(await leases.takeDue(1)).toEqual([createTarget('edge-0', 'pcg')]);
  });

  it('lets no wrong clock put off a check or hold a lease', async () => {
    const fixture = await LeasesFixture.open(databases, id, 2);
    await fixture.knex('fleet_clusters').update({
      next_check_at: new Date('2031-01-01T00:00:00.000Z'),
      lease_owner: 'ahead',
      lease_until: new Date('2031-01-01T00:00:00.000Z'),
    });

    expect(await fixture.createLeases('a').isLeased('edge-0')).toBe(false);
    expect(await fixture.createLeases('a').takeDue(2)).toHaveLength(2);
  });

  it('gives unfinished clusters back at once when a backend is shut down', async () => {
    const fixture = await LeasesFixture.open(databases, id, 2);
    await fixture.createLeases('leaving').takeDue(2);
    await fixture.createLeases('leaving').releaseAll();

    expect(await fixture.createLeases('staying').takeDue(2)).toHaveLength(2);
  });

  it('tells whether this cluster is being checked, not another', async () => {
    const fixture = await LeasesFixture.open(databases, id, 2);
    await fixture.createLeases('a').take('edge-0');

    expect(await fixture.createLeases('b').isLeased('edge-0')).toBe(true);
    expect(await fixture.createLeases('b').isLeased('edge-1')).toBe(false);
  });

  it('takes one cluster that somebody asks for, due or not', async () => {
    const fixture = await LeasesFixture.open(databases, id, 1);
    await fixture.createLeases('a').takeDue(1);
    expect(await fixture.createLeases('b').take('edge-0')).toBe('busy');
    await fixture
      .createLeases('a')
      .release(createTarget('edge-0'), fixture.after(60_000));

    expect(await fixture.createLeases('b').take('edge-0')).toBe('taken');
    expect(await fixture.createLeases('b').take('nowhere')).toBe('unknown');
  });

  it('hands out the longest overdue cluster first', async () => {
    const fixture = await LeasesFixture.open(databases, id, 3);
    const overdue = (name: string, ms: number) =>
      fixture
        .knex('fleet_clusters')
        .where({ cluster_name: name })
        .update({ next_check_at: fixture.after(-ms) });
    await overdue('edge-0', 1_000);
    await overdue('edge-1', 3_000);
    await overdue('edge-2', 2_000);

    const leases = fixture.createLeases('a');
    const order = [];
    for (let i = 0; i < 3; i++) {
      order.push(...names(await leases.takeDue(1)));
    }
    expect(order).toEqual(['edge-1', 'edge-2', 'edge-0']);
    expect(await leases.takeDue(1)).toEqual([]);
  });

  it('distrusts times that no right clock can have written, to the ms', async () => {
    const fixture = await LeasesFixture.open(databases, id, 1);
    const set = (row: object) => fixture.knex('fleet_clusters').update(row);

    await set({ next_check_at: fixture.after(1_800_000) });
    expect(await fixture.createLeases('a').takeDue(1)).toEqual([]);
    await set({ next_check_at: fixture.after(1_800_001) });
    expect(await fixture.createLeases('a').takeDue(1)).toHaveLength(1);

    await set({ lease_owner: 'b', lease_until: fixture.after(86_400_000) });
    expect(await fixture.createLeases('a').isLeased('edge-0')).toBe(true);
    await set({ lease_owner: 'b', lease_until: fixture.after(86_400_001) });
    expect(await fixture.createLeases('a').isLeased('edge-0')).toBe(false);
  });

  it('trusts any due time where no longest wait is configured', async () => {
    const fixture = await LeasesFixture.open(databases, id, 1);
    const leases = fixture.createLeases('a', {});
    await fixture.knex('fleet_clusters').update({
      next_check_at: new Date('2126-01-01T00:00:00.000Z'),
    });

    expect(await leases.takeDue(1)).toEqual([]);
  });

  it('gives back a cluster that was not checked, which stays due, and none of another backend', async () => {
    const fixture = await LeasesFixture.open(databases, id, 2);
    await fixture.createLeases('a').takeDue(2);
    await fixture.createLeases('b').giveBack('edge-0');
    await fixture.createLeases('b').releaseAll();
    expect(await fixture.createLeases('b').takeDue(2)).toEqual([]);

    await fixture.createLeases('a').giveBack('edge-0');
    expect(names(await fixture.createLeases('b').takeDue(2))).toEqual([
      'edge-0',
    ]);
  });
});
