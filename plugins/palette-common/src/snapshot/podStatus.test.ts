import { isPodStatusWord, readPodStatus } from './podStatus';

type Row = readonly [status: string, expected: object];

const rows = (expected: object, ...words: string[]): Row[] =>
  words.map(word => [word, expected] as const);
const withReason = (phase: string, ...words: string[]): Row[] =>
  words.map(word => [word, { phase, ready: false, reason: word }] as const);

describe('readPodStatus', () => {
  it.each<Row>([
    ...rows({ phase: 'Succeeded', ready: false }, 'Completed', 'Succeeded'),
    ...rows({ phase: 'Pending', ready: false }, 'Pending'),
    ...rows({ phase: 'Failed', ready: false }, 'Failed'),
    ...rows({ phase: 'Unknown', ready: false }, 'Unknown'),
    ...rows({ phase: 'Running', ready: false }, 'NotReady'),
    ...withReason(
      'Pending',
      'ContainerCreating',
      'PodInitializing',
      'SchedulingGated',
      'Init:0/2',
      'Init:CrashLoopBackOff',
      'Init:Error',
      'Init:ExitCode:3',
      'Init:Signal:9',
      'Init:OOMKilled',
      'Init:ImagePullBackOff',
      'ImagePullBackOff',
      'ErrImagePull',
      'ErrImageNeverPull',
      'InvalidImageName',
      'CreateContainerConfigError',
      'CreateContainerError',
    ),
    ...withReason(
      'Running',
      'CrashLoopBackOff',
      'Error',
      'OOMKilled',
      'ExitCode:137',
      'Signal:9',
      'RunContainerError',
      'StartError',
      'ContainerCannotRun',
      'PostStartHookError',
      'Terminating',
      'NodeLost',
    ),
    ...withReason(
      'Failed',
      'Evicted',
      'Preempting',
      'DeadlineExceeded',
      'NodeAffinity',
      'NodeShutdown',
      'Shutdown',
      'Terminated',
      'TopologyAffinityError',
      'UnexpectedAdmissionError',
      'OutOfcpu',
      'OutOfmemory',
      'OutOfpods',
      'OutOfephemeral-storage',
      'OutOfnvidia.com/gpu',
      'ContainerStatusUnknown',
    ),
  ])('reads %s', (status, expected) =>
    expect(readPodStatus(status, [0, 1])).toEqual(expected),
  );

  it('takes Running for ready where all containers are', () => {
    expect(readPodStatus('Running', [2, 2])).toEqual({
      phase: 'Running',
      ready: true,
    });
    for (const ready of [
      [1, 2],
      [0, 0],
    ] as const) {
      expect(readPodStatus('Running', ready)).toEqual({
        phase: 'Running',
        ready: false,
      });
    }
  });

  it('leaves readiness open where the listing shows none', () =>
    expect(readPodStatus('Running', undefined)).toEqual({ phase: 'Running' }));

  it('keeps the readiness of a pod that is being deleted', () =>
    expect(readPodStatus('Terminating', [1, 1])).toEqual({
      phase: 'Running',
      ready: true,
      reason: 'Terminating',
    }));

  it('takes a pod that is being deleted for not ready where the listing shows no readiness', () =>
    expect(readPodStatus('Terminating', undefined)).toEqual({
      phase: 'Running',
      ready: false,
      reason: 'Terminating',
    }));

  it('takes an unknown word for trouble', () =>
    expect(readPodStatus('Bewitched', [1, 1])).toEqual({
      phase: 'Running',
      ready: false,
      reason: 'Bewitched',
    }));
});

describe('isPodStatusWord', () => {
  it.each([
    ...['Completed', 'Succeeded', 'Failed', 'Evicted', 'NodeAffinity'],
    ...['NodeShutdown', 'Shutdown', 'Terminated', 'Preempting'],
    ...['DeadlineExceeded', 'ContainerStatusUnknown', 'TopologyAffinityError'],
    ...['UnexpectedAdmissionError', 'OutOfcpu', 'OutOfnvidia.com/gpu'],
    ...['Pending', 'ContainerCreating', 'PodInitializing', 'SchedulingGated'],
    ...['ImagePullBackOff', 'ErrImagePull', 'ErrImageNeverPull'],
    ...['InvalidImageName', 'CreateContainerConfigError'],
    ...['CreateContainerError', 'Running', 'Unknown', 'Terminating'],
    ...['NotReady', 'NodeLost', 'Error', 'OOMKilled', 'CrashLoopBackOff'],
    ...['StartError', 'RunContainerError', 'ContainerCannotRun'],
    ...['PostStartHookError', 'PreStopHookError', 'Init:0/2', 'ExitCode:137'],
    'Signal:9',
  ])('knows %s', word => expect(isPodStatusWord(word)).toBe(true));

  it.each(['', 'web', '1/1', '<none>', 'running', 'Initial', '0/2Init:'])(
    'does not take %j for a status',
    word => expect(isPodStatusWord(word)).toBe(false),
  );
});
