import { mockServices } from '@backstage/backend-test-utils';
import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import type { ClusterTarget } from '../clusters/ClusterTarget';
import type { StoredReport } from '../reports/StoredReport';
import { CheckSlots } from './CheckSlots';
import type { ClusterChecker } from './ClusterChecker';
import type { ClusterClaims } from './ClusterClaims';
import { FleetScheduler } from './FleetScheduler';

/** A fleet in which so many clusters are due, whose checks end when they are told to. */
function fleetOf(due: number) {
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
  const logger = mockServices.logger.mock();
  const record = jest.fn();
  const scheduler = new FleetScheduler({
    claims: {
      claimDue: async (limit: number) => waiting.splice(0, limit),
      releaseAll,
    } as Partial<ClusterClaims> as ClusterClaims,
    checker: {
      settled: async () => {},
      checkClaimed: ({ clusterName }: ClusterTarget) =>
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
    metrics: metricsServiceMock.mock({
      createHistogram: () => ({ record }),
    }),
    slots: new CheckSlots({ concurrency: 3, askedWaitMs: 100 }),
  });
  const end = async (name: string, outcome: StoredReport | Error) => {
    running.get(name)?.(outcome);
    await new Promise(resolve => setImmediate(resolve));
  };
  return { scheduler, running, waiting, releaseAll, logger, record, end };
}

describe('FleetScheduler', () => {
  it('checks so many at once, and more as there is room', async () => {
    const { scheduler, running, waiting, end } = fleetOf(5);
    await scheduler.checkDue();
    await scheduler.checkDue();
    expect([...running.keys()]).toEqual(['edge-0', 'edge-1', 'edge-2']);
    expect(waiting).toHaveLength(2);

    await end('edge-1', {});
    await scheduler.checkDue();

    expect([...running.keys()]).toEqual(['edge-0', 'edge-2', 'edge-3']);
  });

  it('goes on where a check cannot be made, and says of which cluster', async () => {
    const { scheduler, running, logger, record, end } = fleetOf(4);
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

  it('counts checks by what they came to', async () => {
    const { scheduler, record, end } = fleetOf(1);
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

  it('starts nothing more and gives claims back where the backend is shut down', async () => {
    const { scheduler, running, releaseAll } = fleetOf(5);
    await scheduler.stop();
    await scheduler.checkDue();

    expect(running.size).toBe(0);
    expect(releaseAll).toHaveBeenCalled();
  });
});
