import { TestDatabases } from '@backstage/backend-test-utils';
import {
  CheckerFixture,
  checkedTarget as target,
} from '../__testUtils__/CheckerFixture';
import type { ClusterChecker, PagePatience } from './ClusterChecker';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

describe('ClusterChecker', () => {
  let fixture: CheckerFixture;
  let checker: ClusterChecker;

  beforeEach(async () => {
    fixture = await CheckerFixture.open(databases);
    checker = (await fixture.createReplica('this')).checker;
  });
  afterEach(() => fixture.stop());

  it('keeps the report of a cluster that the Kubernetes plugin no longer reports', async () => {
    const { report } = await checker.checkNow(target);
    fixture.reported = ['edge-2'];

    expect(await checker.checkNow(target)).toEqual({
      clusterName: 'edge-1',
      entityRef: 'resource:default/edge-1',
      checking: false,
      report,
      failure: {
        class: 'notReported',
        // The checker knows neither the caller nor the names that they may know.
        message: expect.not.stringContaining('edge-2'),
        since: expect.any(String),
        at: expect.any(String),
        attempts: 1,
        retryAt: fixture.timeAfter(30_000),
      },
    });
  });

  it('stores nothing of a cluster that was never reported, so that setting it up shows at once', async () => {
    fixture.reported = [];
    await expect(checker.getReport(target)).rejects.toMatchObject({
      problem: 'notReported',
    });
    fixture.reported = ['edge-1'];

    expect(await checker.getReport(target)).toHaveProperty('report');
  });

  it('reads a cluster once for all entities that declare it differently', async () => {
    const [detected, tenant] = await Promise.all([
      checker.checkNow(target),
      checker.checkNow({ ...target, declared: { type: 'tenant' } }),
    ]);

    expect(detected.report?.clusterType).toBeNull();
    expect(tenant.report?.clusterType).toBe('tenant');
    expect(fixture.requests).toEqual([
      '/clusters',
      '/proxy/api/v1/namespaces',
      '/proxy/api/v1/pods',
    ]);
  });

  it('holds a cluster to the documentation as printed only for entities that declare so', async () => {
    const [adapted, documented] = await Promise.all([
      checker.checkNow({ ...target, declared: { type: 'tenant' } }),
      checker.checkNow({
        ...target,
        declared: { type: 'tenant' },
        strictness: 'documented',
      }),
    ]);

    const countMissing = ({ report }: typeof adapted) =>
      report?.counts.byState.missing;
    expect(countMissing(documented)).toBeGreaterThan(
      countMissing(adapted) ?? NaN,
    );
    expect(
      await checker.getReport({ ...target, declared: { type: 'tenant' } }),
    ).toEqual(adapted);
  });

  describe('for a page of a cluster whose report is old', () => {
    const openPage = async (patience: PagePatience) => {
      const replica = await fixture.createReplica('patient', 50, patience);
      const first = await replica.checker.getReport(target);
      fixture.nowMs += 60_000;
      const answer = fixture.holdAnswers();
      return { checker: replica.checker, first, answer };
    };

    it.each([
      ['the cluster was slow last time', { longestWaitMs: 10_000, slowMs: 0 }],
      ['the cluster is slow now', { longestWaitMs: 0, slowMs: 10_000 }],
    ])('gives the last report while it checks if %s', async (_, patience) => {
      const { checker: patient, first, answer } = await openPage(patience);

      const page = await patient.getReport(target);

      expect(page).toEqual({ ...first, checking: true });
      answer();
      await patient.waitUntilSettled();
      const { report, checking } = await patient.getReport(target);
      expect(checking).toBe(false);
      expect(report?.observedAt).toBe(fixture.timeAfter(60_000));
    });

    it('waits for a new report if the cluster was quick last time', async () => {
      const { checker: patient, answer } = await openPage({
        longestWaitMs: 10_000,
        slowMs: 10_000,
      });

      const page = patient.getReport(target);

      answer();
      expect((await page).report?.observedAt).toBe(fixture.timeAfter(60_000));
    });
  });

  describe('for a page that stays open', () => {
    beforeEach(async () => {
      await fixture.register();
      await checker.getReport(target);
    });
    const watch = () => checker.getReport(target, { watched: true });

    it('looks at the cluster every few seconds, for all viewers together', async () => {
      fixture.nowMs += 4_999;
      await watch();
      expect(fixture.readings).toBe(1);

      fixture.nowMs += 1;
      const [page] = await Promise.all([watch(), watch()]);
      await watch();

      expect(fixture.readings).toBe(2);
      expect(page.report?.observedAt).toBe(fixture.timeAfter(5_000));
      expect(page.refreshAfterMs).toBe(5_000);
    });

    it('leaves a cluster alone that nobody watches', async () => {
      fixture.nowMs += 5_000;
      await checker.getReport(target);
      expect(fixture.readings).toBe(1);
    });

    it('does not put off the next scheduled check', async () => {
      const { leases } = await fixture.createReplica('other');
      for (let seconds = 0; seconds < 300; seconds += 5) {
        fixture.nowMs += 5_000;
        await watch();
      }
      expect(await leases.takeDue(1)).toHaveLength(1);
    });

    it('leaves a cluster that could not be read alone until its retry', async () => {
      fixture.status = 500;
      fixture.nowMs += 5_000;
      await watch();
      const { length } = fixture.requests;

      fixture.nowMs += 5_000;
      await watch();

      expect(fixture.requests).toHaveLength(length);
    });
  });

  it('says that a check is running only while the cluster is read', async () => {
    const check = checker.checkNow(target);
    await new Promise(resolve => setImmediate(resolve));
    expect((await checker.getLastReport(target)).checking).toBe(true);

    await check;
    expect((await checker.getLastReport(target)).checking).toBe(false);
  });
});
