import { TestDatabases } from '@backstage/backend-test-utils';
import { ago, FleetFixture, NOW } from '../__testUtils__/FleetFixture';
import { severityOf } from './reportInBrief';
import type { Visible } from './VisibleEntities';
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
      const change = { from: null, to: 'degraded', at: ago(5) };
      await fixture.change(name, null, change);
    }
  });

  const open = (visible: Visible, reports?: typeof trusted) =>
    new VisibleFleet(fixture.knex, NOW, visible, reports);

  async function rows(
    visible: Visible,
    reports?: typeof trusted,
  ): Promise<readonly ViewRow[]> {
    return open(visible, reports)
      .clusters()
      .select([...viewColumns])
      .orderBy('cluster_name');
  }
  const names = (found: readonly { readonly cluster_name: string }[]) =>
    found.map(row => row.cluster_name).sort();

  it('shows of each cluster what a list shows, and its texts to search in', async () => {
    const [row] = await open('all')
      .clusters()
      .where({ cluster_name: 'latest' });

    expect(Object.keys(row).sort()).toEqual([...viewColumns, 'search'].sort());
    expect(row).toMatchObject({
      entity_ref: 'resource:default/latest',
      search: expect.stringContaining('latest'),
    });
  });

  it('counts reports from outside the trusted times as unknown, to the ms', async () => {
    const found = await rows('all', trusted);

    expect(
      found.map(row => [
        row.cluster_name,
        Boolean(row.stale),
        row.effective,
        row.rank === severityOf(row.effective),
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

  it('takes what is stored where all reports can be trusted, and failures for stale', async () => {
    const found = await rows('all');

    expect(
      found.map(row => [
        row.cluster_name,
        Boolean(row.stale),
        row.effective,
        row.rank === severityOf(row.effective),
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

    expect(names(await rows(visible))).toEqual(['latest']);
    expect(names(await rows(visible, trusted))).toEqual(['latest']);
    expect(await rows([])).toEqual([]);
  });

  it('leaves out changes of clusters that the caller may not read', async () => {
    const changes = async (visible: Visible) =>
      names(await open(visible).transitions().select('t.cluster_name'));

    expect(await changes('all')).toEqual(['failed', 'latest']);
    expect(await changes(['resource:default/latest'])).toEqual(['latest']);
    expect(await changes([])).toEqual([]);
  });

  it('joins changes with their clusters only where entities are asked for or looked at', async () => {
    const joined = (visible: Visible, withEntities?: boolean) =>
      open(visible)
        .transitions(withEntities === undefined ? undefined : { withEntities })
        .toString()
        .includes('join');

    expect(joined('all')).toBe(false);
    expect(joined('all', false)).toBe(false);
    expect(joined([])).toBe(true);
    expect(
      await open('all')
        .transitions({ withEntities: true })
        .orderBy('c.entity_ref')
        .pluck('c.entity_ref'),
    ).toEqual(['resource:default/failed', 'resource:default/latest']);
  });

  it('passes all references on as one parameter, for databases limit how many there are', async () => {
    const many = Array.from(
      { length: 70_000 },
      (_, i) => `component:default/${i}`,
    );

    expect(names(await rows([...many, 'resource:default/latest']))).toEqual([
      'latest',
    ]);
  });
});
