import { ago, createPod, readAt } from '../../__testUtils__/pods';
import type { SnapshotPod } from '../../snapshot';
import { judgeJob } from './jobHealth';
import type { PodHealth } from './podHealth';

const run = (
  name: string,
  phase: SnapshotPod['phase'],
  parts: Partial<Omit<PodHealth, 'pod'>> & { readonly createdAt?: string } = {},
): PodHealth => {
  const { createdAt, ...health } = parts;
  return {
    pod: createPod('a/backup', { name, phase, createdAt }),
    state: 'finished',
    ...health,
  };
};
const judge = (kind: string, ...runs: readonly PodHealth[]) =>
  judgeJob(runs, readAt, kind);

const completed = {
  state: 'ready',
  readyPods: 1,
  desiredPods: 1,
  because: { codes: ['completed'], sentence: 'Completed.' },
};

describe('a Job', () => {
  it('has ended with its first success, whatever failed before or after', () => {
    expect(
      judge(
        'Job',
        run('a', 'Failed', { createdAt: ago(1) }),
        run('b', 'Succeeded', { createdAt: ago(2) }),
        run('c', 'Failed', { createdAt: ago(3) }),
      ),
    ).toEqual(completed);
  });

  it('has failed with its latest run, where none succeeded', () => {
    expect(
      judge(
        'Job',
        run('a', 'Failed', { createdAt: ago(2) }),
        run('b', 'Failed', {
          createdAt: ago(1),
          reason: 'Evicted',
          advice: 'Disk.',
          since: ago(60_000),
        }),
      ),
    ).toEqual({
      state: 'degraded',
      readyPods: 0,
      desiredPods: 1,
      because: {
        codes: ['jobFailed', 'Evicted'],
        sentence: 'Its latest run failed: b Evicted for 1 min.',
        advice: 'Disk.',
      },
      since: ago(60_000),
    });
  });

  it('has failed where its run is not well, although it has not ended', () => {
    expect(judge('Job', run('a', 'Pending', { state: 'degraded' }))).toEqual({
      state: 'degraded',
      readyPods: 0,
      desiredPods: 1,
      because: {
        codes: ['jobFailed'],
        sentence: 'Its latest run failed: a not ready.',
      },
    });
  });

  it('is starting or under way otherwise', () => {
    expect(judge('Job', run('a', 'Pending', { state: 'progressing' }))).toEqual(
      {
        state: 'progressing',
        readyPods: 0,
        desiredPods: 1,
        because: { codes: ['running'], sentence: 'A run is starting.' },
      },
    );
    expect(judge('Job', run('a', 'Running', { state: 'ready' }))).toEqual({
      state: 'ready',
      readyPods: 1,
      desiredPods: 1,
      because: { codes: ['running'], sentence: 'A run is under way.' },
    });
  });
});

describe('a CronJob', () => {
  it('has the state of its latest run', () => {
    const older = { createdAt: ago(2) };
    const newer = { createdAt: ago(1) };

    expect(
      judge('CronJob', run('z', 'Failed', older), run('a', 'Succeeded', newer)),
    ).toEqual(completed);
    expect(
      judge('CronJob', run('a', 'Succeeded', older), run('b', 'Failed', newer))
        .state,
    ).toBe('degraded');
  });

  it('takes a run of unknown age for older than one of known age', () => {
    expect(
      judge(
        'CronJob',
        run('z', 'Failed'),
        run('a', 'Succeeded', { createdAt: ago(1) }),
      ).state,
    ).toBe('ready');
  });

  it('finds its latest run by name where no ages are known', () => {
    const failed = run('backup-100', 'Failed');
    const succeeded = run('backup-101', 'Succeeded');

    expect(judge('CronJob', failed, succeeded).state).toBe('ready');
    expect(judge('CronJob', succeeded, failed).state).toBe('ready');
    expect(judge('CronJob', run('backup-102', 'Failed'), succeeded).state).toBe(
      'degraded',
    );
  });

  it('is done where any pod of its latest run is, whatever the others are', () => {
    const failed = (name: string, createdAt?: string) =>
      run(name, 'Failed', { createdAt });
    const done = (name: string, createdAt?: string) =>
      run(name, 'Succeeded', { createdAt });
    const both = [
      [failed('sync-28205220-zk4x2'), done('sync-28205220-bmzcg')],
      [failed('sync-28205220-bmzcg'), done('sync-28205220-zk4x2')],
      [
        failed('sync-28205220-bmzcg', ago(1)),
        done('sync-28205220-zk4x2', ago(2)),
      ],
    ];
    for (const pods of both) {
      expect(judge('CronJob', ...pods)).toEqual(completed);
      expect(judge('CronJob', ...[...pods].reverse())).toEqual(completed);
      expect(
        judge('CronJob', ...pods, failed('sync-28205221-bmzcg', ago(0))).state,
      ).toBe('degraded');
    }
  });

  it('knows the runs of its pods by their labels where there are any', () => {
    const label = (health: PodHealth, jobName: string): PodHealth => ({
      ...health,
      pod: { ...health.pod, labels: { jobName } },
    });
    const [failed, done] = [run('b', 'Failed'), run('a', 'Succeeded')];

    expect(judge('CronJob', label(failed, 'x'), label(done, 'x'))).toEqual(
      completed,
    );
    expect(judge('CronJob', label(failed, 'y'), label(done, 'x')).state).toBe(
      'degraded',
    );
  });

  it('is under way where a pod of its latest run still is', () => {
    const at = { createdAt: ago(1) };
    const failed = run('sync-28205220-zk4x2', 'Failed', at);
    const running = run('sync-28205220-bmzcg', 'Running', {
      ...at,
      state: 'ready',
    });
    for (const pods of [
      [failed, running],
      [running, failed],
    ]) {
      expect(judge('CronJob', ...pods).because.codes).toEqual(['running']);
      expect(judge('Job', ...pods).because.codes).toEqual(['running']);
    }
  });
});
