import type { WorkloadFinding } from 'backstage-plugin-palette-common';
import { writeKubectlLine } from './writeKubectlLine';

type Pod = WorkloadFinding['pods'][number];

const pod = (name: string, state: Pod['state'], namespace = 'jet-system') =>
  ({ namespace, name, state } as Pod);

const finding = (parts: Partial<WorkloadFinding>) =>
  ({
    namespace: 'jet-system',
    component: 'jet',
    kind: 'Deployment',
    because: { codes: [], sentence: '' },
    pods: [],
    ...parts,
  } as unknown as WorkloadFinding);

describe('the command that shows most about a finding', () => {
  it('describes the first pod in trouble', () => {
    const pods = [
      pod('jet-a', 'ready'),
      pod('jet-b', 'finished'),
      pod('jet-c', 'degraded', 'elsewhere'),
      pod('jet-d', 'degraded'),
    ];

    expect(writeKubectlLine(finding({ pods }))).toBe(
      'kubectl -n elsewhere describe pod jet-c',
    );
  });

  it.each([
    ['Deployment', 'deployment jet'],
    ['DaemonSet', 'daemonset jet'],
    ['StatefulSet', 'statefulset jet'],
    ['Job', 'job jet'],
    ['CronJob', 'cronjob jet'],
    ['ReplicaSet', 'replicaset jet'],
    ['StaticPod', 'pod jet-a'],
    ['Pod', 'pod jet-a'],
    ['Custom', 'pod jet-a'],
  ] as const)('describes a %s with healthy pods', (kind, what) => {
    const pods = [pod('jet-a', 'ready'), pod('jet-b', 'ready')];

    expect(writeKubectlLine(finding({ kind, pods }))).toBe(
      `kubectl -n jet-system describe ${what}`,
    );
  });

  it('lists the pods of the namespace if the workload has none', () => {
    expect(writeKubectlLine(finding({}))).toBe(
      'kubectl -n jet-system get pods',
    );
  });

  it('lists the namespaces if none matches the pattern', () => {
    expect(writeKubectlLine(finding({ namespace: 'cluster-<uid>' }))).toBe(
      'kubectl get namespaces',
    );
  });
});

describe('a name in a command that people paste into a shell', () => {
  it.each([
    ['ip-10-0-1-2.example', 'ip-10-0-1-2.example'],
    ['Node.A-1', 'Node.A-1'],
    ['a;reboot', "'a;reboot'"],
    [';reboot', "';reboot'"],
    ['reboot;', "'reboot;'"],
    ['$(reboot)', "'$(reboot)'"],
    ['`reboot`', "'`reboot`'"],
    ['a b', "'a b'"],
    ['a\nreboot', "'a\nreboot'"],
    ['', "''"],
    ["it's'", "'it'\\''s'\\'''"],
  ])('keeps %j one word of the shell', (name, word) => {
    expect(
      writeKubectlLine(
        finding({
          pods: [pod(name, 'degraded', name)],
        }),
      ),
    ).toBe(`kubectl -n ${word} describe pod ${word}`);
    expect(writeKubectlLine(finding({ namespace: name }))).toBe(
      `kubectl -n ${word} get pods`,
    );
    expect(
      writeKubectlLine(
        finding({ component: name, pods: [pod('jet-a', 'ready')] }),
      ),
    ).toBe(`kubectl -n jet-system describe deployment ${word}`);
    expect(
      writeKubectlLine(finding({ kind: 'Pod', pods: [pod(name, 'ready')] })),
    ).toBe(`kubectl -n jet-system describe pod ${word}`);
  });
});
