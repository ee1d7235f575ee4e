import {
  TestDatabases,
  type TestDatabaseId,
} from '@backstage/backend-test-utils';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import type { Report, Strictness } from 'backstage-plugin-palette-common';
import { openOutcomes } from '../__testUtils__/openOutcomes';
import type { FailedReading } from './FailedReading';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

const target = (declared = {}, strictness: Strictness = 'adapted') => ({
  clusterName: 'edge-1',
  entityRef: 'resource:default/edge-1',
  declared,
  strictness,
});
const report = (observedAt: string) => ({ observedAt } as Report);
const at = (time: string) => new Date(`2026-11-23T${time}.000Z`);
const failed = (time: string, other: Partial<FailedReading> = {}) => ({
  class: 'unreachable' as const,
  message: 'No.',
  at: at(time),
  retryAt: () => undefined,
  ...other,
});
const directory = resolvePackagePath(
  'backstage-plugin-palette-backend',
  'migrations',
);

describe.each(databases.eachSupportedId())('ReportStore on %s', id => {
  const open = async (databaseId: TestDatabaseId) => {
    const knex = await databases.init(databaseId);
    const now = () => at('23:00:00');
    return { knex, ...(await openOutcomes(knex, { now })) };
  };

  it('has nothing about a cluster that was never checked', async () => {
    const { reports } = await open(id);

    expect(await reports.get(target())).toEqual({});
  });

  it('keeps only the latest report', async () => {
    const { knex, reports, recorder } = await open(id);
    await recorder.recordReport(target(), report('2026-11-23T10:00:00.000Z'));
    await recorder.recordReport(target(), report('2026-11-23T10:05:00.000Z'));

    expect(await reports.get(target())).toEqual({
      report: expect.objectContaining({
        observedAt: '2026-11-23T10:05:00.000Z',
      }),
    });
    expect(await knex('cluster_reports')).toHaveLength(1);
  });

  it('keeps reports apart by what was declared, in any order', async () => {
    const { reports, recorder } = await open(id);
    await recorder.recordReport(
      target({ type: 'pcg', proxy: 'yes' }),
      report('2026-11-23T10:00:00.000Z'),
    );

    expect(await reports.get(target({ type: 'tenant' }))).toEqual({});
    expect(
      await reports.get(target({ proxy: 'yes', type: 'pcg' })),
    ).toHaveProperty('report');
  });

  it('keeps reports apart by strictness', async () => {
    const { reports, recorder } = await open(id);
    const documented = target({ type: 'pcg' }, 'documented');
    await recorder.recordReport(documented, report('2026-11-23T10:00:00.000Z'));

    expect(await reports.get(target({ type: 'pcg' }))).toEqual({});
    expect(await reports.get(target({}, 'documented'))).toEqual({});
    expect(await reports.get(documented)).toHaveProperty('report');
  });

  it('keeps the report, and the beginning of a series of failures', async () => {
    const { reports, recorder } = await open(id);
    await recorder.recordReport(target(), report('2026-11-23T10:00:00.000Z'));
    await recorder.recordFailure('edge-1', failed('10:05:00'));
    await recorder.recordFailure(
      'edge-1',
      failed('10:10:00', {
        class: 'timeout',
        message: 'Too slow.',
        retryAt: attempts => at(`10:1${attempts}:00`),
      }),
    );

    expect(await reports.get(target())).toEqual({
      report: expect.objectContaining({
        observedAt: '2026-11-23T10:00:00.000Z',
      }),
      failure: {
        class: 'timeout',
        message: 'Too slow.',
        since: '2026-11-23T10:05:00.000Z',
        at: '2026-11-23T10:10:00.000Z',
        attempts: 2,
        retryAt: '2026-11-23T10:12:00.000Z',
      },
    });
  });

  it('ends a series of failures with a report', async () => {
    const { reports, recorder } = await open(id);
    await recorder.recordFailure('edge-1', failed('10:05:00'));
    await recorder.recordReport(target(), report('2026-11-23T10:10:00.000Z'));

    expect(await reports.get(target())).not.toHaveProperty('failure');
  });

  it('counts a new series from one', async () => {
    const { reports, recorder } = await open(id);
    await recorder.recordFailure('edge-1', failed('10:00:00'));
    await recorder.recordFailure('edge-1', failed('10:01:00'));
    await recorder.recordReport(target(), report('2026-11-23T10:02:00.000Z'));
    await recorder.recordFailure('edge-1', failed('10:03:00'));

    expect((await reports.get(target())).failure).toMatchObject({
      attempts: 1,
      since: '2026-11-23T10:03:00.000Z',
    });
  });

  it("forgets at the next attempt that the cluster needed a user's credentials", async () => {
    const { reports, recorder } = await open(id);
    await recorder.recordFailure(
      'edge-1',
      failed('10:00:00', { class: 'notSupported', userProvider: 'oidc' }),
    );
    expect(await reports.get(target())).toHaveProperty('userProvider', 'oidc');

    await recorder.recordFailure('edge-1', failed('10:01:00'));
    expect(await reports.get(target())).not.toHaveProperty('userProvider');
  });

  it('does not replace a report by one from an earlier reading', async () => {
    const { reports, recorder } = await open(id);
    await recorder.recordReport(target(), report('2026-11-23T10:05:00.000Z'));
    await recorder.recordReport(target(), report('2026-11-23T10:00:00.000Z'));

    expect((await reports.get(target())).report?.observedAt).toBe(
      '2026-11-23T10:05:00.000Z',
    );
  });

  it('does not end a failure by a report from an earlier reading', async () => {
    const { reports, recorder } = await open(id);
    await recorder.recordReport(target(), report('2026-11-23T10:00:00.000Z'));
    await recorder.recordFailure('edge-1', failed('10:05:00'));
    await recorder.recordReport(target(), report('2026-11-23T10:03:00.000Z'));

    expect(await reports.get(target())).toMatchObject({
      report: expect.objectContaining({
        observedAt: '2026-11-23T10:03:00.000Z',
      }),
      failure: { at: '2026-11-23T10:05:00.000Z', attempts: 1 },
    });
  });

  it('knows when the latest outcome was, a report or a failure', async () => {
    const { reports, recorder } = await open(id);
    expect(await reports.getLatestTime(target())).toBeUndefined();

    await recorder.recordReport(target(), report('2026-11-23T10:00:00.000Z'));
    expect(await reports.getLatestTime(target())).toBe(
      '2026-11-23T10:00:00.000Z',
    );
    await recorder.recordFailure('edge-1', failed('10:05:00'));
    expect(await reports.getLatestTime(target())).toBe(
      '2026-11-23T10:05:00.000Z',
    );
  });

  it('stores no failure of a reading that began before a successful one', async () => {
    const { reports, recorder } = await open(id);
    await recorder.recordReport(target(), report('2026-11-23T10:05:00.000Z'));
    await recorder.recordFailure('edge-1', failed('10:03:00'));
    expect(await reports.get(target())).not.toHaveProperty('failure');

    await recorder.recordFailure('edge-1', failed('10:10:00'));
    await recorder.recordFailure(
      'edge-1',
      failed('10:08:00', { message: 'Old.' }),
    );
    expect((await reports.get(target())).failure).toMatchObject({
      message: 'No.',
      at: '2026-11-23T10:10:00.000Z',
    });
  });

  it('dates a report from the future to now, so that later ones replace it', async () => {
    const { knex, reports, recorder } = await open(id);
    await recorder.recordReport(target(), report('9999-11-23T10:05:00.000Z'));
    expect((await reports.get(target())).report?.observedAt).toBe(
      '2026-11-23T23:00:00.000Z',
    );

    // An earlier version trusted its own clock and could leave this.
    await knex('cluster_reports').update({
      observed_at: new Date('2031-01-01T00:00:00.000Z'),
    });
    await knex('cluster_failures').insert({
      cluster_name: 'edge-1',
      class: 'timeout',
      message: 'No.',
      since: new Date('2031-01-01T00:00:00.000Z'),
      at: new Date('2031-01-01T00:00:00.000Z'),
    });
    await recorder.recordReport(target(), report('2026-11-23T22:00:00.000Z'));

    expect(await reports.get(target())).toEqual({
      report: expect.objectContaining({
        observedAt: '2026-11-23T22:00:00.000Z',
      }),
    });
  });

  it('leaves a due retry to one of the callers that ask for it', async () => {
    const { reports, recorder } = await open(id);
    const retryAt = () => at('10:01:00');
    await recorder.recordFailure('edge-1', failed('10:00:00', { retryAt }));
    const { failure } = await reports.get(target());

    const taken = await Promise.all(
      [1, 2, 3].map(() =>
        reports.takeRetry('edge-1', failure!, at('10:02:00')),
      ),
    );

    expect(taken.filter(Boolean)).toHaveLength(1);
  });

  it('counts a failure from before failures were counted as one attempt', async () => {
    const { knex, reports } = await open(id);
    // Back to the schema before the migration that counts failures.
    await knex.migrate.down({
      directory,
      name: '20261125_fleet.js',
    });
    await knex.migrate.down({
      directory,
      name: '20261124_failure_backoff.js',
    });
    expect(await knex.schema.hasColumn('cluster_failures', 'failures')).toBe(
      false,
    );
    await knex('cluster_failures').insert({
      cluster_name: 'edge-1',
      class: 'unreachable',
      message: 'No.',
      since: at('10:00:00'),
      at: at('10:00:00'),
    });
    await knex.migrate.latest({ directory });

    expect((await reports.get(target())).failure).toEqual({
      class: 'unreachable',
      message: 'No.',
      since: '2026-11-23T10:00:00.000Z',
      at: '2026-11-23T10:00:00.000Z',
      attempts: 1,
    });
  });

  it('starts on the schema of a later version, as after a downgrade', async () => {
    const { knex } = await open(id);
    await knex('knex_migrations').insert({
      name: '29991231_later.js',
      batch: 99,
      migration_time: new Date(),
    });

    const later = await openOutcomes(knex);

    expect(await later.reports.get(target())).toEqual({});
  });

  it('can be removed from the database again', async () => {
    const { knex } = await open(id);

    await knex.migrate.rollback({ directory }, true);

    expect(await knex.schema.hasTable('cluster_reports')).toBe(false);
    expect(await knex.schema.hasTable('cluster_failures')).toBe(false);
  });
});
