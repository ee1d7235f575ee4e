import { TestDatabases } from '@backstage/backend-test-utils';
import {
  CheckerFixture,
  checkedTarget as target,
} from '../__testUtils__/CheckerFixture';
import type { ClusterChecker } from './ClusterChecker';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

describe('the checker of a cluster that cannot be read', () => {
  let fixture: CheckerFixture;
  let checker: ClusterChecker;

  /** Reads as soon as allowed, and fails each time. */
  const failTimes = async (times: number) => {
    for (let i = 0; i < times; i++) {
      const { failure } = await checker.checkNow(target);
      fixture.nowMs = Date.parse(failure?.retryAt ?? '');
    }
  };

  beforeEach(async () => {
    fixture = await CheckerFixture.open(databases);
    fixture.status = 503;
    checker = (await fixture.createReplica('this')).checker;
  });
  afterEach(() => fixture.stop());

  it('waits twice as long after each failure, up to a limit', async () => {
    const delays = [];
    for (let i = 0; i < 7; i++) {
      const { failure } = await checker.checkNow(target);
      const retryMs = Date.parse(failure?.retryAt ?? '');
      delays.push((retryMs - fixture.nowMs) / 1_000);
      fixture.nowMs += 1_000;
    }

    expect(delays).toEqual([30, 60, 120, 240, 480, 600, 600]);
  });

  it('reads earlier only when asked to', async () => {
    await checker.getReport(target);
    fixture.nowMs += 29_999;
    await checker.getReport(target);
    expect(fixture.readings).toBe(1);

    expect((await checker.checkNow(target)).failure?.attempts).toBe(2);
    expect(fixture.readings).toBe(2);
  });

  it('reads again by itself when the time has come, however recent the failure', async () => {
    await checker.getReport(target);
    fixture.nowMs += 30_000;
    fixture.status = 200;

    const { report, failure } = await checker.getReport(target);

    expect(report).toBeDefined();
    expect(failure).toBeUndefined();
  });

  it.each([
    ['500', 500_000],
    ['99999', 600_000],
  ])(
    'waits as long as the cluster asks for, but not beyond the longest delay: %s s',
    async (asked, waitMs) => {
      fixture.status = 429;
      fixture.retryAfter = asked;

      const { failure } = await checker.getReport(target);

      expect(failure?.retryAt).toBe(fixture.timeAfter(waitMs));
    },
  );

  it('lets no page wait for a retry once five have failed: the circuit is open', async () => {
    await failTimes(5);
    const answer = fixture.holdAnswers();
    fixture.status = 200;

    const meanwhile = await Promise.all([
      checker.getReport(target),
      checker.getReport(target),
    ]);

    expect(meanwhile.map(({ failure }) => failure?.attempts)).toEqual([5, 5]);
    expect(meanwhile.some(({ checking }) => checking)).toBe(true);
    const asked = checker.checkNow(target);
    answer();
    expect((await asked).failure).toBeUndefined();
    expect(fixture.readings).toBe(6);
  });

  it('probes once per interval while the circuit is open', async () => {
    await failTimes(6);
    await checker.getReport(target);
    while ((await checker.getLastReport(target)).checking) {
      await new Promise(resolve => setTimeout(resolve, 5));
    }
    expect(fixture.readings).toBe(7);

    fixture.nowMs += 599_000;
    await checker.getReport(target);
    expect(fixture.readings).toBe(7);
  });

  it('starts with the first delay again after one success', async () => {
    await failTimes(6);
    fixture.status = 200;
    await checker.checkNow(target);
    fixture.status = 503;

    const { failure } = await checker.checkNow(target);

    expect(failure).toMatchObject({
      attempts: 1,
      retryAt: new Date(fixture.nowMs + 30_000).toISOString(),
    });
  });
});
