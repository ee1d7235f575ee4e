import { TestDatabases } from '@backstage/backend-test-utils';
import { ServiceUnavailableError } from '@backstage/errors';
import {
  CheckerFixture,
  checkedTarget as target,
} from '../__testUtils__/CheckerFixture';
import type { ClusterChecker } from './ClusterChecker';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));

describe('a cluster of the fleet', () => {
  let fixture: CheckerFixture;
  let answer: () => void;

  beforeEach(async () => {
    fixture = await CheckerFixture.open(databases);
    await fixture.createReplica('first');
    await fixture.register();
    answer = fixture.holdAnswers();
  });
  afterEach(() => fixture.stop());

  it('is read once, however many callers ask in any number of backends', async () => {
    const [a, b, c] = await Promise.all(
      ['a', 'b', 'c'].map(owner => fixture.createReplica(owner)),
    );
    const asked = [a, a, b, c].map(({ checker }) => checker.checkNow(target));
    await pause(100);
    answer();
    const reports = await Promise.all(asked);

    expect(fixture.readings).toBe(1);
    expect(new Set(reports.map(({ report }) => report?.observedAt)).size).toBe(
      1,
    );
  });

  it('is shown to a page at once, with its last report, while a scheduled check runs', async () => {
    const { leases, checker } = await fixture.createReplica('own');
    answer();
    const first = await checker.getReport(target);
    answer = fixture.holdAnswers();
    fixture.nowMs += 300_000;
    const [due] = await leases.takeDue(1);
    const check = checker.checkLeased(due);

    expect(await checker.getReport(target)).toEqual({
      ...first,
      checking: true,
    });
    answer();
    await check;
    expect(fixture.readings).toBe(2);
  });

  it('is left to the schedule by a page while its check is about to begin, but not for long', async () => {
    fixture.maxAgeMs = 300_000;
    const { checker } = await fixture.createReplica('own');
    answer();
    const first = await checker.getReport(target);

    fixture.nowMs += 304_999;
    expect(await checker.getReport(target)).toEqual(first);
    expect(fixture.readings).toBe(1);

    fixture.nowMs += 1;
    await checker.getReport(target);
    expect(fixture.readings).toBe(2);
  });

  it('is checked once where someone asks while a scheduled check is about to begin', async () => {
    const { leases, checker } = await fixture.createReplica('own');
    answer();
    const [due] = await leases.takeDue(1);
    const asked = checker.checkNow(target);
    await pause(50);
    await checker.checkLeased(due);

    expect((await asked).report).toBeDefined();
    expect(fixture.readings).toBe(1);
    expect(await leases.isLeased('edge-1')).toBe(false);
  });

  it('stays due, without a failure, when a shutdown ends its check', async () => {
    const { leases, checker } = await fixture.createReplica('own');
    const [due] = await leases.takeDue(1);
    const check = checker.checkLeased(due);
    const asked = checker.checkNow({ ...target, declared: { type: 'pcg' } });
    while (fixture.requests.length < 2) {
      await pause(5);
    }
    fixture.stopping.abort(new ServiceUnavailableError('Shutting down.'));

    await expect(check).rejects.toThrow('Shutting down.');
    await expect(asked).rejects.toThrow('Shutting down.');
    await checker.waitUntilSettled();
    expect(await checker.getLastReport(target)).toEqual({
      clusterName: 'edge-1',
      entityRef: 'resource:default/edge-1',
      checking: false,
    });
    expect(await leases.takeDue(1)).toHaveLength(1);
    await expect(checker.checkNow(target)).rejects.toThrow('Shutting down.');
  });

  it('is given back when a reading failed, and is due again only at its time', async () => {
    const { leases, checker } = await fixture.createReplica('own');
    fixture.status = 503;
    answer();
    const [due] = await leases.takeDue(1);
    await checker.checkLeased(due);

    expect(await leases.isLeased('edge-1')).toBe(false);
    fixture.nowMs += 29_999;
    expect(await leases.takeDue(1)).toEqual([]);
    fixture.nowMs += 1;
    expect(await leases.takeDue(1)).toHaveLength(1);
  });
});

describe('a backend that is asked for more checks than it may make at once', () => {
  const others = ['edge-2', 'edge-3'].map(clusterName => ({
    ...target,
    clusterName,
  }));
  let fixture: CheckerFixture;
  let checker: ClusterChecker;
  let answer: () => void;
  let checking: Promise<unknown>;

  beforeEach(async () => {
    fixture = await CheckerFixture.open(databases);
    fixture.reported = ['edge-1', 'edge-2', 'edge-3'];
    checker = (await fixture.createReplica('this', 1)).checker;
    await checker.checkNow(others[1]);
    fixture.nowMs += 60_000;
    fixture.requests = [];
    answer = fixture.holdAnswers();
    checking = checker.checkNow(target);
    while (fixture.requests.length < 2) {
      await pause(5);
    }
  });
  afterEach(async () => {
    answer();
    await checking;
    fixture.stop();
  });

  it('reads no more at once, and refuses callers who waited too long', async () => {
    await expect(checker.checkNow(others[0])).rejects.toThrow(
      /busy with checks of other clusters/,
    );
    expect(fixture.requests).toEqual(['/clusters', '/proxy/api/v1/namespaces']);
  });

  it('shows a page the last report instead', async () => {
    expect((await checker.getReport(others[1])).report).toBeDefined();
    await expect(checker.getReport(others[0])).rejects.toThrow(/busy/);
  });
});
