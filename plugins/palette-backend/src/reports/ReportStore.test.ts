import {
  mockServices,
  TestDatabases,
  type TestDatabaseId,
} from '@backstage/backend-test-utils';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import type { Report, Strictness } from 'backstage-plugin-palette-common';
import { ReportStore } from './ReportStore';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

const target = (declared = {}, strictness: Strictness = 'adapted') => ({
  clusterName: 'edge-1',
  entityRef: 'resource:default/edge-1',
  declared,
  strictness,
});
const report = (observedAt: string) => ({ observedAt } as Report);
const at = (time: string) => new Date(`2026-11-23T${time}.000Z`);
const unreachable = { class: 'unreachable', message: 'No.' } as const;

describe.each(databases.eachSupportedId())('ReportStore on %s', id => {
  const open = async (databaseId: TestDatabaseId) => {
    const knex = await databases.init(databaseId);
    const store = await ReportStore.create(mockServices.database({ knex }));
    return { knex, store };
  };

  it('has nothing of a cluster that was never checked', async () => {
    const { store } = await open(id);

    expect(await store.get(target())).toEqual({});
  });

  it('keeps the latest report only', async () => {
    const { knex, store } = await open(id);
    await store.saveReport(target(), report('2026-11-23T10:00:00.000Z'));
    await store.saveReport(target(), report('2026-11-23T10:05:00.000Z'));

    expect(await store.get(target())).toEqual({
      report: { observedAt: '2026-11-23T10:05:00.000Z' },
    });
    expect(await knex('cluster_reports')).toHaveLength(1);
  });

  it('keeps reports apart by what was declared, in whatever order', async () => {
    const { store } = await open(id);
    await store.saveReport(
      target({ type: 'pcg', proxy: 'yes' }),
      report('2026-11-23T10:00:00.000Z'),
    );

    expect(await store.get(target({ type: 'tenant' }))).toEqual({});
    expect(
      await store.get(target({ proxy: 'yes', type: 'pcg' })),
    ).toHaveProperty('report');
  });

  it('keeps reports apart by strictness', async () => {
    const { store } = await open(id);
    const documented = target({ type: 'pcg' }, 'documented');
    await store.saveReport(documented, report('2026-11-23T10:00:00.000Z'));

    expect(await store.get(target({ type: 'pcg' }))).toEqual({});
    expect(await store.get(target({}, 'documented'))).toEqual({});
    expect(await store.get(documented)).toHaveProperty('report');
  });

  it('keeps the report and the beginning of a series of failures', async () => {
    const { store } = await open(id);
    await store.saveReport(target(), report('2026-11-23T10:00:00.000Z'));
    await store.saveFailure('edge-1', unreachable, at('10:05:00'));
    await store.saveFailure(
      'edge-1',
      { class: 'timeout', message: 'Too slow.' },
      at('10:10:00'),
    );

    expect(await store.get(target())).toEqual({
      report: { observedAt: '2026-11-23T10:00:00.000Z' },
      failure: {
        class: 'timeout',
        message: 'Too slow.',
        since: '2026-11-23T10:05:00.000Z',
        at: '2026-11-23T10:10:00.000Z',
      },
    });
  });

  it('ends a series of failures with a report', async () => {
    const { store } = await open(id);
    await store.saveFailure('edge-1', unreachable, at('10:05:00'));
    await store.saveReport(target(), report('2026-11-23T10:10:00.000Z'));

    expect(await store.get(target())).not.toHaveProperty('failure');
  });

  it('can be taken out of the database again', async () => {
    const { knex } = await open(id);
    const directory = resolvePackagePath(
      'backstage-plugin-palette-backend',
      'migrations',
    );

    await knex.migrate.rollback({ directory }, true);

    expect(await knex.schema.hasTable('cluster_reports')).toBe(false);
    expect(await knex.schema.hasTable('cluster_failures')).toBe(false);
  });
});
