import { TestDatabases } from '@backstage/backend-test-utils';
import { ago, FleetFixture, NOW } from '../../__testUtils__/FleetFixture';
import { toSeverity } from '../recording/toSeverity';
import type { Visible } from '../../clusters/VisibleEntities';
import { viewColumns, VisibleFleet, type ViewRow } from './VisibleFleet';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });
const trusted = { from: ago(15), to: ago(0) };
const shifted = (time: Date, ms: number) => new Date(time.getTime() + ms);

describe.each(databases.eachSupportedId())('VisibleFleet on %s', id => {
  let fixture: FleetFixture;

  beforeAll(async () => {
    fixture = await FleetFixture.open(await databases.init(id));
    await fixture.add({
      earliest: { observed_at: trusted.from, verdict: 'degraded' },
      latest: { observed_at: trusted.to },
      overdue: { observed_at: shifted(trusted.from, -1) },
      ahead: { observed_at: shifted(trusted.to, 1) },
      failed: { failure_class: 'timeout', verdict: 'unknown' },
      unread: { observed_at: null, verdict: 'unknown' },
    });
    for (const name of ['latest', 'failed']) {
      const transition = { from: null, to: 'degraded', at: ago(5) };
      await fixture.transition(name, null, transition);
    }
  });

  const open = (visible: Visible, reports?: typeof trusted) =>
    new VisibleFleet({
      knex: fixture.knex,
      asOf: NOW,
      visible,
      trusted: reports,
    });

  async function listRows(
    visible: Visible,
    reports?: typeof trusted,
  ): Promise<readonly ViewRow[]> {
    return open(visible, reports)
      .selectClusters()
      .select([...viewColumns])
      .orderBy('cluster_name');
  }
  const names = (found: readonly { readonly cluster_name: string }[]) =>
    found.map(row => row.cluster_name).sort();

  it('has the columns of a list for each cluster, and its texts to search in', async () => {
    const [row] = await open('all')
      .selectClusters()
      .where({ cluster_name: 'latest' });

    expect(Object.keys(row).sort()).toEqual([...viewColumns, 'search'].sort());
    expect(row).toMatchObject({
      entity_ref: 'resource:default/latest',
      search: expect.stringContaining('latest'),
    });
  });

  it('counts reports from outside the trusted times as unknown, to the ms', async () => {
    const found = await listRows('all', trusted);

    expect(
      found.map(row => [
        row.cluster_name,
        Boolean(row.stale),
        row.effective,
        row.rank === toSeverity(row.effective),
      ]),
    ).toEqual([
      ['ahead', true, 'unknown', true],
      ['earliest', false, 'degraded', true],
      ['failed', true, 'unknown', true],
      ['latest', false, 'conformant', true],
      ['overdue', true, 'unknown', true],
      ['unread', true, 'unknown', true],
    ]);
  });

  it('uses stored verdicts where all reports can be trusted, and calls failures stale', async () => {
    const found = await listRows('all');

    expect(
      found.map(row => [
        row.cluster_name,
        Boolean(row.stale),
        row.effective,
        row.rank === toSeverity(row.effective),
      ]),
    ).toEqual([
      ['ahead', false, 'conformant', true],
      ['earliest', false, 'degraded', true],
      ['failed', true, 'unknown', true],
      ['latest', false, 'conformant', true],
      ['overdue', false, 'conformant', true],
      ['unread', true, 'unknown', true],
    ]);
  });

  it('leaves out clusters of entities that the caller may not read', async () => {
    const visible = ['resource:default/latest', 'resource:default/nothing'];

    expect(names(await listRows(visible))).toEqual(['latest']);
    expect(names(await listRows(visible, trusted))).toEqual(['latest']);
    expect(await listRows([])).toEqual([]);
  });

  it('leaves out transitions of clusters that the caller may not read', async () => {
    const listTransitions = async (visible: Visible) =>
      names(await open(visible).selectTransitions().select('t.cluster_name'));

    expect(await listTransitions('all')).toEqual(['failed', 'latest']);
    expect(await listTransitions(['resource:default/latest'])).toEqual([
      'latest',
    ]);
    expect(await listTransitions([])).toEqual([]);
  });

  it('joins transitions with their clusters only where entities are asked for or looked at', async () => {
    const joined = (visible: Visible, withEntities?: boolean) =>
      open(visible)
        .selectTransitions(
          withEntities === undefined ? undefined : { withEntities },
        )
        .toString()
        .includes('join');

    expect(joined('all')).toBe(false);
    expect(joined('all', false)).toBe(false);
    expect(joined([])).toBe(true);
    expect(
      await open('all')
        .selectTransitions({ withEntities: true })
        .orderBy('c.entity_ref')
        .pluck('c.entity_ref'),
    ).toEqual(['resource:default/failed', 'resource:default/latest']);
  });

  it('passes all references as one parameter, because databases limit their number', async () => {
    const many = Array.from(
      { length: 70_000 },
      (_, i) => `component:default/${i}`,
    );

    expect(names(await listRows([...many, 'resource:default/latest']))).toEqual(
      ['latest'],
    );
  });
});
