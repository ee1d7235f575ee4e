import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import {
  evaluate,
  parseListing,
  type Report,
} from 'backstage-plugin-palette-common';
import { loadPaletteCatalog } from 'backstage-plugin-palette-node';
import { InventoryStore } from '../clusters/InventoryStore';
import { ReportStore } from '../reports/ReportStore';
import { FleetRecorder } from './FleetRecorder';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

const target = {
  clusterName: 'gateway',
  entityRef: 'resource:default/gateway',
  declared: { type: 'pcg' },
  strictness: 'adapted' as const,
};
const now = () => new Date('2026-11-25T09:00:00.000Z');
const at = (minute: number) => new Date(Date.UTC(2026, 10, 25, 10, minute));
const TABLES = [
  'fleet_clusters',
  'fleet_findings',
  'fleet_states',
  'fleet_transitions',
  'cluster_reports',
];

describe.each(databases.eachSupportedId())('FleetRecorder on %s', id => {
  async function open() {
    const knex = await databases.init(id);
    const store = await ReportStore.create(
      mockServices.database({ knex }),
      new FleetRecorder({ confirmMissing: 2 }),
      { now: () => at(50) },
    );
    const inventory = new InventoryStore({ knex, now });
    await inventory.save({ clusters: [{ target }] });
    const catalog = await loadPaletteCatalog();
    const report = (minute: number, ...pods: string[]): Report =>
      evaluate(
        catalog,
        parseListing(listing(pods), { observedAt: at(minute) }),
        target,
      );
    const rows = async () => {
      const counts = await Promise.all(
        TABLES.map(table => knex(table).count({ n: '*' }).first()),
      );
      return counts.map(count => Number(count?.n));
    };
    const cluster = () => knex('fleet_clusters').first();
    return { knex, store, inventory, report, rows, cluster };
  }

  const failure = (minute: number) => ({
    class: 'timeout' as const,
    message: 'It did not answer.',
    at: at(minute),
    retryAt: () => at(minute + 1),
  });

  it('adds no row for a report like the one before', async () => {
    const { store, report, rows } = await open();
    await store.saveReport(target, report(0, 'jet'));
    const before = await rows();
    for (let minute = 1; minute <= 5; minute++) {
      await store.saveReport(target, report(minute, 'jet'));
    }

    expect(await rows()).toEqual(before);
  });

  it('has a missing component as starting until it was seen missing twice', async () => {
    const { knex, store, report, cluster } = await open();
    await store.saveReport(target, report(0, 'jet', 'other'));
    const first = await cluster();
    await store.saveReport(target, report(1, 'other'));
    const unconfirmed = await knex('fleet_transitions')
      .where({ component: 'jet' })
      .select();
    await store.saveReport(target, report(2, 'other'));

    expect(unconfirmed).toEqual([]);
    expect(
      await knex('fleet_transitions').where({ component: 'jet' }).select('to'),
    ).toEqual([{ to: 'missing' }]);
    expect((await cluster()).missing).toBe(first.missing + 1);
  });

  it('does not take one reading that is judged twice for two', async () => {
    const { knex, store, report } = await open();
    await store.saveReport(target, report(0, 'jet', 'other'));
    await store.saveReport(target, report(1, 'other'));
    await store.saveReport(target, report(1, 'other'));

    expect(await knex('fleet_transitions').where({ component: 'jet' })).toEqual(
      [],
    );
  });

  it('calls a cluster unknown while it cannot be read, and keeps what it last was', async () => {
    const { store, report, cluster } = await open();
    await store.saveReport(target, report(0, 'jet'));
    const before = await cluster();
    await store.saveFailure(target.clusterName, failure(5));
    await store.saveFailure(target.clusterName, failure(6));
    const failed = await cluster();

    expect(failed).toMatchObject({
      verdict: 'unknown',
      read_verdict: before.read_verdict,
      headline: before.headline,
      failure_class: 'timeout',
    });
    expect(new Date(failed.failed_since)).toEqual(at(5));
    expect(new Date(failed.since)).toEqual(at(5));

    await store.saveReport(target, report(7, 'jet'));
    expect(await cluster()).toMatchObject({
      verdict: before.verdict,
      failure_class: null,
    });
  });

  it('keeps a change of the verdict each time, and the first verdict', async () => {
    const { knex, store, report } = await open();
    await store.saveReport(target, report(0, 'jet'));
    await store.saveFailure(target.clusterName, failure(5));
    await store.saveFailure(target.clusterName, failure(6));

    expect(
      await knex('fleet_transitions')
        .whereNull('finding_id')
        .orderBy('id')
        .select('from', 'to'),
    ).toEqual([
      { from: null, to: 'nonconformant' },
      { from: 'nonconformant', to: 'unknown' },
    ]);
  });

  it('says since when a cluster cannot be read for want of setting up', async () => {
    const { store, cluster } = await open();
    for (const minute of [5, 6, 7]) {
      await store.saveSetupProblem(target.clusterName, {
        message: 'It is not reported.',
        at: at(minute),
      });
    }

    const { failed_since: since, checked_at: checked } = await cluster();
    expect([new Date(since), new Date(checked)]).toEqual([at(5), at(7)]);
  });

  it('remembers its components over a report that does not recognise the cluster', async () => {
    const { knex, store, report } = await open();
    await store.saveReport(target, report(0, 'jet', 'other'));
    const before = await knex('fleet_states').first();
    await store.saveReport(target, {
      ...report(1, 'jet', 'other'),
      clusterType: null,
      verdict: 'unknown',
      findings: [],
      companions: [],
      unlisted: [],
      hosted: [],
    });

    expect(await knex('fleet_states').first()).toEqual(before);
    await store.saveReport(target, report(2, 'other'));
    expect(await knex('fleet_transitions').where({ component: 'jet' })).toEqual(
      [],
    );
  });

  it('holds to a failure that an earlier reading did not see, and knows what that one read', async () => {
    const { store, report, cluster } = await open();
    await store.saveReport(target, report(0, 'jet'));
    await store.saveFailure(target.clusterName, failure(5));
    await store.saveReport(target, report(3, 'jet', 'other'));

    const row = await cluster();
    expect(row).toMatchObject({ verdict: 'unknown', failure_class: 'timeout' });
    expect([new Date(row.observed_at), new Date(row.checked_at)]).toEqual([
      at(3),
      at(5),
    ]);
  });

  it('has no failure of a reading that began before a good one', async () => {
    const { store, report, cluster } = await open();
    await store.saveReport(target, report(5, 'jet'));
    await store.saveFailure(target.clusterName, failure(3));
    await store.saveSetupProblem(target.clusterName, {
      message: 'It is not reported.',
      at: at(4),
    });

    expect(await cluster()).toMatchObject({ failure_class: null });
  });

  it('takes up right reports again after one from the future', async () => {
    const { knex, store, report, cluster } = await open();
    await store.saveReport(target, report(0, 'jet'));
    const future = new Date('2031-01-01T00:00:00.000Z');
    await knex('fleet_clusters').update({
      observed_at: future,
      checked_at: future,
      since: future,
    });
    await store.saveReport(target, report(7, 'jet'));

    const row = await cluster();
    expect(
      [row.observed_at, row.checked_at, row.since].map(t => new Date(t)),
    ).toEqual([at(7), at(7), at(7)]);
  });

  it('leaves no ghost of what an earlier declaration expected', async () => {
    const { knex, store, inventory, report, cluster } = await open();
    await store.saveReport(target, report(0, 'jet'));
    const before = await knex('fleet_findings').where({ state: 'missing' });
    expect(before.length).toBeGreaterThan(1);
    const declared = { ...target, declared: { type: 'tenant' } };
    await inventory.save({ clusters: [{ target: declared }] });

    const { findings, ...rest } = report(5, 'jet');
    await store.saveReport(declared, {
      ...rest,
      findings: findings
        .slice(0, 1)
        .map(finding => ({ ...finding, id: 'jet-system/new' })),
      companions: [],
      unlisted: [],
      hosted: [],
    });

    expect(await knex('fleet_findings')).toEqual([]);
    expect((await cluster()).missing).toBe(0);
    expect((await cluster()).verdict).not.toBe('nonconformant');
    const ended = await knex('fleet_transitions').where({
      to: 'notApplicable',
    });
    expect(ended.map(({ finding_id }) => finding_id).sort()).toEqual(
      before.map(({ finding_id }) => finding_id).sort(),
    );
  });

  it('leaves out what another entity declares, and clusters that are not of the fleet', async () => {
    const { store, report, cluster } = await open();
    await store.saveReport({ ...target, declared: {} }, report(0, 'jet'));
    await store.saveReport(
      { ...target, clusterName: 'other' },
      report(0, 'jet'),
    );

    expect(await cluster()).toMatchObject({ checked_at: null });
  });

  it('forgets everything of a cluster whose entity is gone, unless the software catalog shows nothing at all', async () => {
    const { store, inventory, report, rows } = await open();
    await store.saveReport(target, report(0, 'jet'));
    const before = await rows();
    await inventory.save({ clusters: [] });
    expect(await rows()).toEqual(before);

    const other = { ...target, clusterName: 'other' };
    await inventory.save({ clusters: [{ target: other }] });
    expect((await rows()).slice(0, 4)).toEqual([1, 0, 0, 0]);
  });
});

function listing(deployments: readonly string[]): string {
  return [
    'NAMESPACE NAME READY STATUS RESTARTS AGE',
    ...deployments.map(
      name => `jet-system ${name}-5d4f6c7b8d-x2x4z 1/1 Running 0 8d`,
    ),
  ].join('\n');
}
