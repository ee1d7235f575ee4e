// The catalog's data is read as it ships; no part of the plugin does that.
// eslint-disable-next-line no-restricted-imports
import { readFileSync } from 'fs';
// eslint-disable-next-line no-restricted-imports
import { resolve } from 'path';
import type { WorkloadFinding } from 'backstage-plugin-palette-common';
import { parse } from 'yaml';
import { makeFinding, makePod } from '../__testUtils__/findings';
import { writeKubectlLine } from './writeKubectlLine';

const health = parse(
  readFileSync(
    resolve(__dirname, '../../../../catalog-data/health.yaml'),
    'utf8',
  ),
);
const shipped: ReadonlyMap<string, string> = new Map(
  health.failures.map(
    (each: { readonly reason: string; readonly advice: string }) => [
      each.reason,
      each.advice,
    ],
  ),
);

const describePod = 'kubectl -n shop describe pod web-0';
const previousLog = 'kubectl -n shop logs --previous -c main web-0';
const describeNode = 'kubectl describe node worker-1';

/** The command for each reason that catalog-data has advice for, with the words of the advice that it follows. */
const pairs: readonly (readonly [
  reason: string,
  advice: string,
  line: string,
])[] = [
  ['Pending', "pod's events", describePod],
  ['Unschedulable', 'Look at the nodes', describePod],
  ['SchedulingGated', 'scheduling gate', describePod],
  ['CrashLoopBackOff', 'logs --previous', previousLog],
  ['OOMKilled', 'memory limit', describePod],
  ['Error', 'logs --previous', previousLog],
  ['StartError', "pod's events", describePod],
  ['RunContainerError', "pod's events", describePod],
  ['ContainerCannotRun', "pod's events", describePod],
  ['CreateContainerError', "pod's events", describePod],
  ['CreateContainerConfigError', 'ConfigMap or Secret', describePod],
  ['ImagePullBackOff', "image's name", describePod],
  ['ErrImagePull', "image's name", describePod],
  ['ErrImageNeverPull', 'image onto the node', describePod],
  ['InvalidImageName', "image's name", describePod],
  ['Evicted', "node's pressure", describeNode],
  ['NodeLost', 'Look at the node', describeNode],
  ['NodeAffinity', "node's labels", 'kubectl get nodes --show-labels'],
  ['Unknown', 'Look at the node', describeNode],
  ['Terminating', 'finalizers', 'kubectl -n shop get pod web-0 -o yaml'],
  ['DeadlineExceeded', 'log of its last run', previousLog],
  ['ContainerStatusUnknown', 'Look at the node', describeNode],
];

const failing = (
  codes: readonly string[],
  parts: Partial<WorkloadFinding> = {},
) =>
  makeFinding('web', 'degraded', {
    namespace: 'shop',
    because: { codes, sentence: '' },
    pods: [
      makePod('web-0', {
        namespace: 'shop',
        state: 'degraded',
        reason: codes[1],
        restarts: 3,
        containers: [{ name: 'main', init: false, ready: false, restarts: 3 }],
      }),
    ],
    ...parts,
  });

describe('the command for a reason', () => {
  it.each(pairs)(
    '%s does what its advice says (%s)',
    (reason, advice, line) => {
      expect(shipped.get(reason)).toContain(advice);
      expect(writeKubectlLine(failing(['podNotReady', reason]))).toBe(line);
    },
  );

  it('is known for every reason with advice', () => {
    expect(pairs.map(([reason]) => reason).sort()).toEqual(
      [...shipped.keys()].sort(),
    );
  });

  it('follows the reason behind the reason, as the advice does', () => {
    const codes = ['podNotReady', 'CrashLoopBackOff', 'OOMKilled'];
    expect(writeKubectlLine(failing(codes))).toBe(describePod);
  });

  it('names the init container that crashes', () => {
    const codes = ['podNotReady', 'Init:CrashLoopBackOff', 'CrashLoopBackOff'];
    expect(writeKubectlLine(failing(codes))).toBe(previousLog);
  });

  it('asks for the log itself where no run came before', () => {
    const pods = [
      makePod('web-0', { namespace: 'shop', state: 'degraded', restarts: 0 }),
    ];
    expect(
      writeKubectlLine(failing(['jobFailed', 'Error'], { kind: 'Job', pods })),
    ).toBe('kubectl -n shop logs web-0');
  });

  it.each([
    ['Job', 'kubectl -n shop describe job web'],
    ['CronJob', 'kubectl -n shop describe cronjob web'],
  ] as const)('describes a %s that failed without a reason', (kind, line) => {
    expect(writeKubectlLine(failing(['jobFailed'], { kind }))).toBe(line);
  });

  it('asks for the log of the last run of what flaps, although its pods are ready', () => {
    const pods = [
      makePod('web-0', {
        namespace: 'shop',
        restarts: 9,
        restartedAt: '2026-11-23T09:50:00.000Z',
        containers: [{ name: 'main', init: false, ready: true, restarts: 9 }],
      }),
    ];
    expect(writeKubectlLine(failing(['flapping', 'Error'], { pods }))).toBe(
      previousLog,
    );
  });

  it.each([
    ['Deployment', 'deploy,rs'],
    ['DaemonSet', 'daemonset'],
    ['StatefulSet', 'statefulset'],
    ['Job', 'job'],
    ['CronJob', 'cronjob,job'],
    ['ReplicaSet', 'rs'],
    ['StaticPod', 'pods'],
    ['Pod', 'pods'],
    ['Custom', 'pods'],
  ] as const)('looks whether a missing %s exists', (kind, what) => {
    expect(writeKubectlLine(failing(['noPod'], { kind, pods: [] }))).toBe(
      `kubectl -n shop get ${what}`,
    );
  });

  it('lists the namespaces where the namespace is missing too', () => {
    expect(writeKubectlLine(failing(['noNamespace'], { pods: [] }))).toBe(
      'kubectl get namespaces',
    );
  });

  it('shows the finalizers of a namespace that is being deleted', () => {
    expect(
      writeKubectlLine(
        failing(['noPod', 'namespaceTerminating'], { pods: [] }),
      ),
    ).toBe('kubectl get namespace shop -o yaml');
  });

  it('describes the workload that has too few pods', () => {
    const pods = [makePod('web-0', { namespace: 'shop' })];
    expect(writeKubectlLine(failing(['tooFewPods'], { pods }))).toBe(
      'kubectl -n shop describe deployment web',
    );
  });

  it('lists the pods that could not be seen', () => {
    expect(
      writeKubectlLine(failing(['forbidden'], { state: 'unknown', pods: [] })),
    ).toBe('kubectl -n shop get pods');
  });
});
