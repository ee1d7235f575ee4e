import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { ServiceUnavailableError } from '@backstage/errors';
import { ClusterReader } from 'backstage-plugin-palette-common';
import { loadPaletteCatalog } from 'backstage-plugin-palette-node';
import { InventoryStore } from '../clusters/InventoryStore';
import { ReportedClusters } from '../clusters/ReportedClusters';
import { KubernetesBackend } from '../kubernetes/KubernetesBackend';
import { FleetRecorder } from '../fleet/FleetRecorder';
import { ReportStore } from '../reports/ReportStore';
import type { StoredReport } from '../reports/StoredReport';
import { CheckSlots } from './CheckSlots';
import { ClusterChecker } from './ClusterChecker';
import { ClusterClaims } from './ClusterClaims';
import { isReadingDue } from './isReadingDue';
import { RecordedReader } from './RecordedReader';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

const target = {
  clusterName: 'edge-1',
  entityRef: 'resource:default/edge-1',
  declared: {},
  strictness: 'adapted' as const,
};

const start = Date.parse('2026-11-23T10:00:00Z');
const iso = (msFromStart: number) =>
  new Date(start + msFromStart).toISOString();

/** A Kubernetes backend whose list of clusters can change, and whose one cluster is empty or out of order. */
describe('ClusterChecker', () => {
  let server: Server;
  let reported: string[];
  let requests: string[];
  let status: number;
  let retryAfter: string;
  let answered: Promise<void>;
  let concurrency: number;
  let stopping: AbortController;
  let nowMs: number;
  let checker: ClusterChecker;
  let replica: (owner: string) => {
    readonly claims: ClusterClaims;
    readonly checker: ClusterChecker;
  };
  let register: () => Promise<void>;

  beforeEach(async () => {
    reported = ['edge-1'];
    requests = [];
    status = 200;
    retryAfter = '';
    concurrency = 50;
    stopping = new AbortController();
    answered = Promise.resolve();
    nowMs = start;
    server = createServer(async (req, res) => {
      const url = req.url ?? '';
      requests.push(url.split('?')[0]);
      if (!url.endsWith('/clusters')) {
        await answered;
        res.statusCode = status;
        res.setHeader('Retry-After', retryAfter);
      }
      res.setHeader('Content-Type', 'application/json');
      res.end(
        JSON.stringify({
          items: url.endsWith('/clusters')
            ? reported.map(name => ({ name, authProvider: 'serviceAccount' }))
            : [],
          metadata: {},
        }),
      );
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const catalog = await loadPaletteCatalog();
    const backend = new KubernetesBackend({
      auth: mockServices.auth({ pluginId: 'palette' }),
      discovery: mockServices.discovery.mock({
        getBaseUrl: async () => `http://127.0.0.1:${port}`,
      }),
    });
    const knex = await databases.init('SQLITE_3');
    const checking = {
      reports: await ReportStore.create(
        mockServices.database({ knex }),
        new FleetRecorder({ confirmMissing: 2 }),
        { now: () => new Date(nowMs) },
      ),
      logger: mockServices.logger.mock(),
      options: {
        timeoutMs: 2_000,
        maxAgeMs: 60_000,
        backoff: { initialMs: 30_000, maxMs: 600_000 },
        pace: { intervalMs: 300_000, troubledIntervalMs: 60_000 },
        concurrency,
        confirmMissing: 2,
        history: { maxAgeMs: 86_400_000, maxCount: 100 },
      },
      now: () => new Date(nowMs),
      stopping: stopping.signal,
    };
    replica = owner => {
      const claims = new ClusterClaims({
        knex,
        owner,
        leaseMs: 60_000,
        now: () => new Date(nowMs),
      });
      return {
        claims,
        checker: new ClusterChecker({
          ...checking,
          claims,
          catalog,
          slots: new CheckSlots({ concurrency, askedWaitMs: 100 }),
          reader: new RecordedReader({
            ...checking,
            backend,
            clusters: new ReportedClusters(backend),
            reader: new ClusterReader({ catalog }),
            random: () => 0,
          }),
        }),
      };
    };
    register = () =>
      new InventoryStore({ knex, now: () => new Date(nowMs) }).save({
        clusters: [{ target }],
      });
    checker = replica('this').checker;
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  it('keeps the report of a cluster that the Kubernetes plugin reports no more', async () => {
    const { report } = await checker.check(target);
    reported = ['edge-2'];

    expect(await checker.check(target)).toEqual({
      clusterName: 'edge-1',
      entityRef: 'resource:default/edge-1',
      checking: false,
      report,
      failure: {
        class: 'notReported',
        // Who asks is not known here, nor what names they may know.
        message: expect.not.stringContaining('edge-2'),
        since: expect.any(String),
        at: expect.any(String),
        attempts: 1,
        retryAt: iso(30_000),
      },
    });
  });

  it('keeps nothing of a cluster that never was reported, so that setting it up shows at once', async () => {
    reported = [];
    await expect(checker.report(target)).rejects.toMatchObject({
      problem: 'notReported',
    });
    reported = ['edge-1'];

    expect(await checker.report(target)).toHaveProperty('report');
  });

  it('reads a cluster once for all who declare it differently', async () => {
    const [detected, tenant] = await Promise.all([
      checker.check(target),
      checker.check({ ...target, declared: { type: 'tenant' } }),
    ]);

    expect(detected.report?.clusterType).toBeNull();
    expect(tenant.report?.clusterType).toBe('tenant');
    expect(requests).toEqual([
      '/clusters',
      '/proxy/api/v1/namespaces',
      '/proxy/api/v1/pods',
    ]);
  });

  it('holds a cluster to the page as printed for those who declare it so', async () => {
    const [adapted, documented] = await Promise.all([
      checker.check({ ...target, declared: { type: 'tenant' } }),
      checker.check({
        ...target,
        declared: { type: 'tenant' },
        strictness: 'documented',
      }),
    ]);

    const missing = (of: typeof adapted) => of.report?.counts.byState.missing;
    expect(missing(documented)).toBeGreaterThan(missing(adapted) ?? NaN);
    expect(
      await checker.report({ ...target, declared: { type: 'tenant' } }),
    ).toEqual(adapted);
  });

  it('calls a cluster running while it is read, and no longer', async () => {
    const check = checker.check(target);
    await new Promise(resolve => setImmediate(resolve));
    expect((await checker.stored(target)).checking).toBe(true);

    await check;
    expect((await checker.stored(target)).checking).toBe(false);
  });

  describe('of a cluster of the fleet', () => {
    const readings = () => requests.filter(path => path === '/clusters').length;
    let answer: () => void;

    beforeEach(async () => {
      await register();
      answered = new Promise(resolve => {
        answer = resolve;
      });
    });

    it('reads once, however many ask in however many backends', async () => {
      const asked = ['a', 'a', 'b', 'c'].map(
        (
          replicas => (owner: string) =>
            (replicas[owner] ??= replica(owner)).checker.check(target)
        )({} as Record<string, ReturnType<typeof replica>>),
      );
      await new Promise(resolve => setTimeout(resolve, 100));
      answer();
      const reports = await Promise.all(asked);

      expect(readings()).toBe(1);
      expect(
        new Set(reports.map(({ report }) => report?.observedAt)).size,
      ).toBe(1);
    });

    it('lets who asks wait for a scheduled check that is about to begin, not the one for the other', async () => {
      const own = replica('own');
      answer();
      const [due] = await own.claims.claimDue(1);
      const asked = own.checker.check(target);
      await new Promise(resolve => setTimeout(resolve, 50));
      await own.checker.checkClaimed(due);

      expect((await asked).report).toBeDefined();
      expect(readings()).toBe(1);
      expect(await own.claims.isClaimed('edge-1')).toBe(false);
    });

    it('leaves a cluster due whose check is ended by a shutdown, and says nothing against it', async () => {
      const own = replica('own');
      const [due] = await own.claims.claimDue(1);
      const check = own.checker.checkClaimed(due);
      const asked = own.checker.check({ ...target, declared: { type: 'pcg' } });
      while (requests.length < 2) {
        await new Promise(resolve => setTimeout(resolve, 5));
      }
      stopping.abort(new ServiceUnavailableError('Shutting down.'));

      await expect(check).rejects.toThrow('Shutting down.');
      await expect(asked).rejects.toThrow('Shutting down.');
      await own.checker.settled();
      expect(await own.checker.stored(target)).toEqual({
        clusterName: 'edge-1',
        entityRef: 'resource:default/edge-1',
        checking: false,
      });
      expect(await own.claims.claimDue(1)).toHaveLength(1);
      await expect(own.checker.check(target)).rejects.toThrow('Shutting down.');
    });

    it('gives the claim back when a reading failed, and checks again only when its time has come', async () => {
      const own = replica('own');
      status = 503;
      answer();
      const [due] = await own.claims.claimDue(1);
      await own.checker.checkClaimed(due);

      expect(await own.claims.isClaimed('edge-1')).toBe(false);
      nowMs += 29_999;
      expect(await own.claims.claimDue(1)).toEqual([]);
      nowMs += 1;
      expect(await own.claims.claimDue(1)).toHaveLength(1);
    });
  });

  describe('with more clusters asked for than may be checked at once', () => {
    const others = ['edge-2', 'edge-3'].map(clusterName => ({
      ...target,
      clusterName,
    }));
    let answer: () => void;
    let checking: Promise<unknown>;

    beforeEach(async () => {
      concurrency = 1;
      reported = ['edge-1', 'edge-2', 'edge-3'];
      checker = replica('this').checker;
      await checker.check(others[1]);
      nowMs += 60_000;
      requests = [];
      answered = new Promise(resolve => {
        answer = resolve;
      });
      checking = checker.check(target);
      while (requests.length < 2) {
        await new Promise(resolve => setTimeout(resolve, 5));
      }
    });
    afterEach(async () => {
      answer();
      await checking;
    });

    it('reads no more at once, and tells callers who waited too long', async () => {
      await expect(checker.check(others[0])).rejects.toThrow(
        /busy with checks of other clusters/,
      );
      expect(requests).toEqual(['/clusters', '/proxy/api/v1/namespaces']);
    });

    it('shows a page what is known instead', async () => {
      expect((await checker.report(others[1])).report).toBeDefined();
      await expect(checker.report(others[0])).rejects.toThrow(/busy/);
    });
  });

  it.each([
    ['retried', { retryAt: '2031-01-01T00:00:00.000Z', attempts: 1 }],
    ['read', {}],
  ])(
    'is read again however far in the future a wrong clock has put that: %s',
    async (_, failure) => {
      await checker.check(target);
      const future = new Date('2031-01-01T00:00:00.000Z').toISOString();
      const { report } = await checker.stored(target);
      const stored =
        'retryAt' in failure
          ? { failure: { ...failure, at: iso(0) } }
          : { report: { ...report, observedAt: future } };

      expect(
        isReadingDue(stored as StoredReport, new Date(nowMs), {
          maxAgeMs: 60_000,
          timeoutMs: 2_000,
          backoff: { initialMs: 30_000, maxMs: 600_000 },
        }),
      ).toBe(true);
    },
  );

  describe('of a cluster that cannot be read', () => {
    const readings = () => requests.filter(path => path === '/clusters').length;
    /** Reads as soon as it may, so many times in vain. */
    const failTimes = async (times: number) => {
      for (let i = 0; i < times; i++) {
        const { failure } = await checker.check(target);
        nowMs = Date.parse(failure?.retryAt ?? '');
      }
    };

    beforeEach(() => {
      status = 503;
    });

    it('waits twice as long after each failure, up to a limit', async () => {
      const delays = [];
      for (let i = 0; i < 7; i++) {
        const { failure } = await checker.check(target);
        delays.push((Date.parse(failure?.retryAt ?? '') - nowMs) / 1_000);
        nowMs += 1_000;
      }

      expect(delays).toEqual([30, 60, 120, 240, 480, 600, 600]);
    });

    it('reads before that only when asked to', async () => {
      await checker.report(target);
      nowMs += 29_999;
      await checker.report(target);
      expect(readings()).toBe(1);

      expect((await checker.check(target)).failure?.attempts).toBe(2);
      expect(readings()).toBe(2);
    });

    it('reads again by itself when the time has come, however young the failure', async () => {
      await checker.report(target);
      nowMs += 30_000;
      status = 200;

      const { report, failure } = await checker.report(target);

      expect(report).toBeDefined();
      expect(failure).toBeUndefined();
    });

    it.each([
      ['500', 500_000],
      ['99999', 600_000],
    ])(
      'waits as long as the cluster asks for, and no longer than the longest delay: %s s',
      async (asked, waitMs) => {
        status = 429;
        retryAfter = asked;

        const { failure } = await checker.report(target);

        expect(failure?.retryAt).toBe(iso(waitMs));
      },
    );

    it('lets nobody wait for the attempt once five failed: the circuit is open', async () => {
      await failTimes(5);
      let answer = () => {};
      answered = new Promise(resolve => {
        answer = resolve;
      });
      status = 200;

      const meanwhile = await Promise.all([
        checker.report(target),
        checker.report(target),
      ]);

      expect(meanwhile.map(({ failure }) => failure?.attempts)).toEqual([5, 5]);
      expect(meanwhile.some(({ checking }) => checking)).toBe(true);
      const asked = checker.check(target);
      answer();
      expect((await asked).failure).toBeUndefined();
      expect(readings()).toBe(6);
    });

    it('probes once per interval while the circuit is open', async () => {
      await failTimes(6);
      await checker.report(target);
      while ((await checker.stored(target)).checking) {
        await new Promise(resolve => setTimeout(resolve, 5));
      }
      expect(readings()).toBe(7);

      nowMs += 599_000;
      await checker.report(target);
      expect(readings()).toBe(7);
    });

    it('begins anew after one success', async () => {
      await failTimes(6);
      status = 200;
      await checker.check(target);
      status = 503;

      const { failure } = await checker.check(target);

      expect(failure).toMatchObject({
        attempts: 1,
        retryAt: new Date(nowMs + 30_000).toISOString(),
      });
    });
  });
});
