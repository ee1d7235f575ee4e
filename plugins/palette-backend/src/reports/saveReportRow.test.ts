import { TestDatabases } from '@backstage/backend-test-utils';
import type { Report } from 'backstage-plugin-palette-common';
import { checkedTarget as target } from '../__testUtils__/CheckerFixture';
import { openOutcomes } from '../__testUtils__/openOutcomes';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

const at = (time: string) => new Date(`2026-11-23T${time}.000Z`);

describe.each(databases.eachSupportedId())('saveReportRow on %s', id => {
  it('says what is stored then, unless something from a later reading stayed', async () => {
    const knex = await databases.init(id);
    const now = () => at('23:00:00');
    const { reports, recorder } = await openOutcomes(knex, { now });
    const record = async (time: string) => {
      const observedAt = at(time).toISOString();
      const report = { observedAt } as Report;
      const { stored } = await recorder.recordReport(target, report);
      return stored?.report?.observedAt;
    };

    expect(await record('10:00:00')).toBe('2026-11-23T10:00:00.000Z');
    expect(await record('09:59:59')).toBeUndefined();
    await recorder.recordFailure('edge-1', {
      class: 'unreachable',
      message: 'No.',
      at: at('10:05:00'),
      retryAt: () => undefined,
    });
    expect(await record('10:04:59')).toBeUndefined();
    expect(await record('10:05:00')).toBe('2026-11-23T10:05:00.000Z');
    expect(await reports.get(target)).not.toHaveProperty('failure');
  });

  it('keeps the report of a later reading from a replica whose clock is a second ahead', async () => {
    const knex = await databases.init(id);
    let now = at('10:00:01');
    const { reports, recorder } = await openOutcomes(knex, { now: () => now });
    const record = (time: string) =>
      recorder.recordReport(target, {
        observedAt: at(time).toISOString(),
      } as Report);

    await record('10:00:01');
    now = at('10:00:00');
    await record('09:59:59');
    await recorder.recordFailure('edge-1', {
      class: 'unreachable',
      message: 'No.',
      at: at('09:59:59'),
      retryAt: () => undefined,
    });

    const stored = await reports.get(target);
    expect(stored.report?.observedAt).toBe('2026-11-23T10:00:01.000Z');
    expect(stored).not.toHaveProperty('failure');
  });
});
