import { mockServices } from '@backstage/backend-test-utils';
import type { StoredReport } from '../reports/StoredReport';
import type { ClusterTarget } from '../targets/ClusterTarget';
import { CheckSlots } from './CheckSlots';
import type { ClusterChecker } from './ClusterChecker';
import type { ClusterLeases } from './ClusterLeases';
import { FleetScheduler } from './FleetScheduler';

/** A fleet with due clusters, whose checks end when the test tells them to. */
function createFleet(due: number, endWithinMs?: number) {
  const waiting = Array.from(
    { length: due },
    (_, i): ClusterTarget => ({
      clusterName: `edge-${i}`,
      entityRef: `resource:default/edge-${i}`,
      declared: {},
      strictness: 'adapted',
    }),
  );
  const running = new Map<string, (outcome: StoredReport | Error) => void>();
  const releaseAll = jest.fn(async () => {});
  let answered = Promise.resolve();
  /** Holds back the next leases until the returned function is called; called with an error, it makes them fail. */
  const hold = () => {
    let end: (error?: Error) => void = () => {};
    answered = new Promise<void>((resolve, reject) => {
      end = error => {
        answered = error ? answered : Promise.resolve();
        return error ? reject(error) : resolve();
      };
    });
    const held = answered;
    held.catch(() => {
      answered = Promise.resolve();
    });
    return (error?: Error) => end(error);
  };
  const logger = mockServices.logger.mock();
  const record = jest.fn();
  const scheduler = new FleetScheduler({
    leases: {
      takeDue: async (limit: number) => {
        await answered;
        return waiting.splice(0, limit);
      },
      releaseAll,
    } as Partial<ClusterLeases> as ClusterLeases,
    checker: {
      waitUntilSettled: async () => {},
      checkLeased: ({ clusterName }: ClusterTarget) =>
        new Promise((resolve, reject) => {
          running.set(clusterName, outcome => {
            running.delete(clusterName);
            return outcome instanceof Error
              ? reject(outcome)
              : resolve(outcome);
          });
        }),
    } as Partial<ClusterChecker> as ClusterChecker,
    logger,
    endWithinMs,
    durations: { record },
    slots: new CheckSlots({ concurrency: 3, askedWaitMs: 100 }),
  });
  const end = async (name: string, outcome: StoredReport | Error) => {
    running.get(name)?.(outcome);
    await new Promise(resolve => setImmediate(resolve));
  };
  return { scheduler, running, waiting, releaseAll, logger, record, end, hold };
}

describe('FleetScheduler', () => {
  it('checks as many clusters at once as there is room for, and more when one has ended', async () => {
    const { scheduler, running, waiting, end } = createFleet(5);
    await scheduler.checkDue();
    await scheduler.checkDue();
    expect([...running.keys()]).toEqual(['edge-0', 'edge-1', 'edge-2']);
    expect(waiting).toHaveLength(2);

    await end('edge-1', {});
    await scheduler.checkDue();

    expect([...running.keys()]).toEqual(['edge-0', 'edge-2', 'edge-3']);
  });

  it('goes on where a check cannot be made, and names its cluster', async () => {
    const { scheduler, running, logger, record, end } = createFleet(4);
    await scheduler.checkDue();
    await end('edge-0', new Error('The database is gone.'));
    await scheduler.checkDue();

    expect([...running.keys()]).toEqual(['edge-1', 'edge-2', 'edge-3']);
    expect(logger.warn).toHaveBeenCalledWith(
      'Cluster "edge-0" could not be checked: The database is gone.',
      { clusterName: 'edge-0', entityRef: 'resource:default/edge-0' },
    );
    expect(record).toHaveBeenCalledWith(expect.any(Number), {
      outcome: 'error',
    });
  });

  it('counts checks by their outcomes', async () => {
    const { scheduler, record, end } = createFleet(1);
    await scheduler.checkDue();
    await end('edge-0', {
      failure: {
        class: 'timeout',
        message: '',
        since: '',
        at: '',
        attempts: 1,
      },
    });

    expect(record).toHaveBeenCalledWith(expect.any(Number), {
      outcome: 'timeout',
    });
  });

  it('gives leases back only when the checks under way have ended', async () => {
    const { scheduler, running, releaseAll, end } = createFleet(2);
    await scheduler.checkDue();
    const stopped = scheduler.stop();
    await end('edge-0', {});
    expect([...running.keys()]).toEqual(['edge-1']);
    expect(releaseAll).not.toHaveBeenCalled();

    await end('edge-1', new Error('The backend is shut down.'));
    await stopped;

    expect(releaseAll).toHaveBeenCalledTimes(1);
  });

  it('starts no check of a cluster that a poll leases during a shutdown, and gives it back', async () => {
    const { scheduler, running, releaseAll, hold } = createFleet(2);
    const answer = hold();
    const poll = scheduler.checkDue();
    const stopped = scheduler.stop();
    expect(releaseAll).not.toHaveBeenCalled();
    answer();
    await Promise.all([poll, stopped]);

    expect(running.size).toBe(0);
    expect(releaseAll).toHaveBeenCalledTimes(1);
  });

  it('ends a shutdown in time where the database does not answer, and logs what becomes of the clusters', async () => {
    const { scheduler, releaseAll, logger } = createFleet(0, 50);
    releaseAll.mockReturnValue(new Promise<void>(() => {}));
    await scheduler.stop();

    expect(logger.warn.mock.calls).toEqual([
      [expect.stringContaining('longer than 0.05 s')],
    ]);
  });

  it('logs once that the database does not work, and once that it works again', async () => {
    const { scheduler, logger, running, hold } = createFleet(1);
    for (let i = 0; i < 3; i++) {
      hold()(new Error('Connection terminated unexpectedly'));
      await scheduler.checkDue();
    }
    await scheduler.checkDue();
    await scheduler.checkDue();

    expect(logger.warn.mock.calls.map(([text]) => text)).toEqual([
      'No cluster can be checked until the database works again, which is tried twice a second: Connection terminated unexpectedly',
    ]);
    expect(logger.info).toHaveBeenCalledTimes(1);
    expect(running.size).toBe(1);
  });

  it('starts no more checks and gives leases back when the backend is shut down', async () => {
    const { scheduler, running, releaseAll } = createFleet(5);
    await scheduler.stop();
    await scheduler.checkDue();

    expect(running.size).toBe(0);
    expect(releaseAll).toHaveBeenCalled();
  });
});
