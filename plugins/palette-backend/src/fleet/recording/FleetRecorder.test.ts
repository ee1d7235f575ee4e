import { TestDatabases } from '@backstage/backend-test-utils';
import {
  evaluate,
  parseListing,
  type Report,
} from 'backstage-plugin-palette-common';
import { loadPaletteCatalog } from 'backstage-plugin-palette-node';
import { at, gateway as target } from '../../__testUtils__/gateway';
import { openOutcomes } from '../../__testUtils__/openOutcomes';
import { InventoryStore } from '../../clusters/InventoryStore';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

const now = () => new Date('2026-11-25T09:00:00.000Z');
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
    const { recorder } = await openOutcomes(knex, { now: () => at(50) });
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
    return { knex, recorder, inventory, report, rows, cluster };
  }

  const failure = (minute: number) => ({
    class: 'timeout' as const,
    message: 'It did not answer.',
    at: at(minute),
    retryAt: () => at(minute + 1),
  });

  it('adds no row for a report like the one before', async () => {
    const { recorder, report, rows } = await open();
    await recorder.recordReport(target, report(0, 'jet'));
    const before = await rows();
    for (let minute = 1; minute <= 5; minute++) {
      await recorder.recordReport(target, report(minute, 'jet'));
    }

    expect(await rows()).toEqual(before);
  });

  it('counts a missing component as progressing until it was seen missing twice', async () => {
    const { knex, recorder, report, cluster } = await open();
    await recorder.recordReport(target, report(0, 'jet', 'other'));
    const first = await cluster();
    await recorder.recordReport(target, report(1, 'other'));
    const unconfirmed = await knex('fleet_transitions')
      .where({ component: 'jet' })
      .select();
    await recorder.recordReport(target, report(2, 'other'));

    expect(unconfirmed).toEqual([]);
    expect(
      await knex('fleet_transitions').where({ component: 'jet' }).select('to'),
    ).toEqual([{ to: 'missing' }]);
    expect((await cluster()).missing).toBe(first.missing + 1);
  });

  it('counts a reading that is judged twice as one', async () => {
    const { knex, recorder, report } = await open();
    await recorder.recordReport(target, report(0, 'jet', 'other'));
    await recorder.recordReport(target, report(1, 'other'));
    await recorder.recordReport(target, report(1, 'other'));

    expect(await knex('fleet_transitions').where({ component: 'jet' })).toEqual(
      [],
    );
  });

  it('counts a cluster as unknown while it cannot be read, and keeps its last verdict', async () => {
    const { recorder, report, cluster } = await open();
    await recorder.recordReport(target, report(0, 'jet'));
    const before = await cluster();
    await recorder.recordFailure(target.clusterName, failure(5));
    await recorder.recordFailure(target.clusterName, failure(6));
    const failed = await cluster();

    expect(failed).toMatchObject({
      verdict: 'unknown',
      read_verdict: before.read_verdict,
      headline: before.headline,
      failure_class: 'timeout',
    });
    expect(new Date(failed.failed_since)).toEqual(at(5));
    expect(new Date(failed.since)).toEqual(at(5));

    await recorder.recordReport(target, report(7, 'jet'));
    expect(await cluster()).toMatchObject({
      verdict: before.verdict,
      failure_class: null,
    });
  });

  it('records each transition of the verdict, and the first verdict', async () => {
    const { knex, recorder, report } = await open();
    await recorder.recordReport(target, report(0, 'jet'));
    await recorder.recordFailure(target.clusterName, failure(5));
    await recorder.recordFailure(target.clusterName, failure(6));

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

  it('says since when a cluster cannot be read because it is not set up', async () => {
    const { recorder, cluster } = await open();
    for (const minute of [5, 6, 7]) {
      await recorder.recordSetupProblem(target.clusterName, {
        message: 'It is not reported.',
        at: at(minute),
      });
    }

    const { failed_since: since, checked_at: checked } = await cluster();
    expect([new Date(since), new Date(checked)]).toEqual([at(5), at(7)]);
  });

  it('keeps known components through a report that does not recognise the cluster', async () => {
    const { knex, recorder, report } = await open();
    await recorder.recordReport(target, report(0, 'jet', 'other'));
    const before = await knex('fleet_states').first();
    await recorder.recordReport(target, {
      ...report(1, 'jet', 'other'),
      clusterType: null,
      verdict: 'unknown',
      findings: [],
      companions: [],
      unlisted: [],
      hosted: [],
    });

    expect(await knex('fleet_states').first()).toEqual(before);
    await recorder.recordReport(target, report(2, 'other'));
    expect(await knex('fleet_transitions').where({ component: 'jet' })).toEqual(
      [],
    );
  });

  it('keeps a failure when an earlier reading ends later, and still records its report', async () => {
    const { recorder, report, cluster } = await open();
    await recorder.recordReport(target, report(0, 'jet'));
    await recorder.recordFailure(target.clusterName, failure(5));
    await recorder.recordReport(target, report(3, 'jet', 'other'));

    const row = await cluster();
    expect(row).toMatchObject({ verdict: 'unknown', failure_class: 'timeout' });
    expect([new Date(row.observed_at), new Date(row.checked_at)]).toEqual([
      at(3),
      at(5),
    ]);
  });

  it('records no failure of a reading that began before a successful one', async () => {
    const { recorder, report, cluster } = await open();
    await recorder.recordReport(target, report(5, 'jet'));
    await recorder.recordFailure(target.clusterName, failure(3));
    await recorder.recordSetupProblem(target.clusterName, {
      message: 'It is not reported.',
      at: at(4),
    });

    expect(await cluster()).toMatchObject({ failure_class: null });
  });

  it('records reports with right times again after one from the future', async () => {
    const { knex, recorder, report, cluster } = await open();
    await recorder.recordReport(target, report(0, 'jet'));
    const future = new Date('2031-01-01T00:00:00.000Z');
    await knex('fleet_clusters').update({
      observed_at: future,
      checked_at: future,
      since: future,
    });
    await recorder.recordReport(target, report(7, 'jet'));

    const row = await cluster();
    expect(
      [row.observed_at, row.checked_at, row.since].map(t => new Date(t)),
    ).toEqual([at(7), at(7), at(7)]);
  });

  it('ends the findings that only an earlier declaration expected', async () => {
    const { knex, recorder, inventory, report, cluster } = await open();
    await recorder.recordReport(target, report(0, 'jet'));
    const before = await knex('fleet_findings').where({ state: 'missing' });
    expect(before.length).toBeGreaterThan(1);
    const declared = { ...target, declared: { type: 'tenant' } };
    await inventory.save({ clusters: [{ target: declared }] });

    const { findings, ...rest } = report(5, 'jet');
    await recorder.recordReport(declared, {
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

  it("leaves out reports for another entity's declaration, and clusters that are not of the fleet", async () => {
    const { recorder, report, cluster } = await open();
    await recorder.recordReport({ ...target, declared: {} }, report(0, 'jet'));
    await recorder.recordReport(
      { ...target, clusterName: 'other' },
      report(0, 'jet'),
    );

    expect(await cluster()).toMatchObject({ checked_at: null });
  });

  it('forgets everything about a cluster whose entity is gone, unless the software catalog is empty', async () => {
    const { recorder, inventory, report, rows } = await open();
    await recorder.recordReport(target, report(0, 'jet'));
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
