import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import { ago, FleetFixture, NOW } from '../__testUtils__/FleetFixture';
import { FleetMetrics } from './FleetMetrics';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

describe.each(databases.eachSupportedId())('FleetMetrics on %s', id => {
  it('do not count a cluster as due while it is checked', async () => {
    const knex = await databases.init(id);
    const fixture = await FleetFixture.open(knex);
    const running = { lease_owner: 'other', lease_until: ago(-1) };
    await fixture.add({
      due: { next_check_at: ago(1) },
      overdue: { next_check_at: ago(10), observed_at: ago(15) },
      running: { next_check_at: ago(10), ...running },
      abandoned: {
        next_check_at: ago(1),
        lease_owner: 'dead',
        lease_until: ago(1),
      },
      later: { next_check_at: ago(-1) },
    });
    const logger = mockServices.logger.mock();
    const metrics = new FleetMetrics({
      knex,
      logger,
      metrics: metricsServiceMock.mock(),
      options: {
        pace: { intervalMs: 300_000, troubledIntervalMs: 60_000 },
      },
      now: () => NOW,
    });

    expect(await metrics.measure()).toEqual({
      due: 3,
      oldestReportSeconds: 900,
    });
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('1 clusters are overdue'),
    );
  });
});
