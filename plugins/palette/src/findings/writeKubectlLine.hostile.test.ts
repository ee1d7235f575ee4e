import type { WorkloadFinding } from 'backstage-plugin-palette-common';
import { writeKubectlLine } from './writeKubectlLine';

type Pod = WorkloadFinding['pods'][number];

const pod = (more: Partial<Pod> = {}): Pod => ({
  namespace: 'jet-system',
  name: 'jet-0',
  phase: 'Running',
  state: 'degraded',
  ...more,
});
const finding = (more: Partial<WorkloadFinding> = {}): WorkloadFinding =>
  ({
    namespace: 'jet-system',
    component: 'jet',
    kind: 'Deployment',
    because: { codes: [], sentence: '' },
    pods: [],
    ...more,
  } as WorkloadFinding);

/** Splits a line into words as a POSIX shell does; the line must not rely on expansion. */
function splitShellWords(line: string): string[] {
  const words: string[] = [];
  let word: string | undefined;
  for (let at = 0; at < line.length; at++) {
    const character = line[at];
    if (character === ' ') {
      if (word !== undefined) {
        words.push(word);
      }
      word = undefined;
    } else if (character === "'") {
      const end = line.indexOf("'", at + 1);
      expect(end).toBeGreaterThan(at);
      word = (word ?? '') + line.slice(at + 1, end);
      at = end;
    } else if (character === '\\') {
      at++;
      word = (word ?? '') + line[at];
    } else {
      // Unquoted characters must have no meaning for a shell.
      expect(character).toMatch(/[A-Za-z0-9.,-]/);
      word = (word ?? '') + character;
    }
  }
  return word === undefined ? words : [...words, word];
}

const hostile = [
  '$(reboot)',
  '`reboot`',
  'a; reboot',
  'a && reboot',
  'a | tee b',
  'a > b',
  'a\nreboot',
  "a'; reboot; '",
  "'",
  "''",
  'a"b',
  'a\\',
  '$HOME',
  '*',
  '~',
  '#',
  '{a,b}',
  'a b',
  '!!',
  'é',
  'a_b',
  'a/b',
  'a=b',
  '',
];

describe('writeKubectlLine', () => {
  describe.each(hostile)('with the hostile name %j', name => {
    it('writes the name of a pod as one word', () => {
      const line = writeKubectlLine(finding({ pods: [pod({ name })] }));
      expect(splitShellWords(line)).toEqual([
        'kubectl',
        '-n',
        'jet-system',
        'describe',
        'pod',
        name,
      ]);
    });

    it('writes the namespace of a pod as one word', () => {
      const line = writeKubectlLine(
        finding({ pods: [pod({ namespace: name })] }),
      );
      expect(splitShellWords(line)).toEqual([
        'kubectl',
        '-n',
        name,
        'describe',
        'pod',
        'jet-0',
      ]);
    });

    it('writes the namespace of a component as one word', () => {
      expect(
        splitShellWords(writeKubectlLine(finding({ namespace: name }))),
      ).toEqual(['kubectl', '-n', name, 'get', 'pods']);
    });

    it('writes the name of a component as one word', () => {
      const line = writeKubectlLine(
        finding({ component: name, pods: [pod({ state: 'ready' })] }),
      );
      expect(splitShellWords(line)).toEqual([
        'kubectl',
        '-n',
        'jet-system',
        'describe',
        'deployment',
        name,
      ]);
    });

    it('writes the name of a container as one word', () => {
      const containers = [{ name, init: false, ready: false, restarts: 3 }];
      const line = writeKubectlLine(
        finding({
          because: { codes: ['CrashLoopBackOff'], sentence: '' },
          pods: [pod({ containers })],
        }),
      );
      expect(splitShellWords(line)).toEqual([
        'kubectl',
        '-n',
        'jet-system',
        'logs',
        '--previous',
        '-c',
        name,
        'jet-0',
      ]);
    });

    it('writes the name of a node as one word', () => {
      const line = writeKubectlLine(
        finding({
          because: { codes: ['NodeLost'], sentence: '' },
          pods: [pod({ node: name })],
        }),
      );
      expect(splitShellWords(line)).toEqual(
        name
          ? ['kubectl', 'describe', 'node', name]
          : ['kubectl', 'get', 'nodes'],
      );
    });

    it('writes the name of a namespace that is being deleted as one word', () => {
      const line = writeKubectlLine(
        finding({
          namespace: name,
          because: { codes: ['noPod', 'namespaceTerminating'], sentence: '' },
        }),
      );
      expect(splitShellWords(line)).toEqual([
        'kubectl',
        'get',
        'namespace',
        name,
        '-o',
        'yaml',
      ]);
    });

    it('writes the name of a static pod as one word', () => {
      const line = writeKubectlLine(
        finding({ kind: 'StaticPod', pods: [pod({ name, state: 'ready' })] }),
      );
      expect(splitShellWords(line)).toEqual([
        'kubectl',
        '-n',
        'jet-system',
        'describe',
        'pod',
        name,
      ]);
    });
  });

  it.each(['jet-0', 'a.b', 'A1'])('leaves %s unquoted', name => {
    expect(writeKubectlLine(finding({ pods: [pod({ name })] }))).toBe(
      `kubectl -n jet-system describe pod ${name}`,
    );
  });

  it('describes the first pod in trouble', () => {
    const pods = [
      pod({ name: 'a', state: 'ready' }),
      pod({ name: 'b', state: 'finished' }),
      pod({ name: 'c' }),
      pod({ name: 'd' }),
    ];
    expect(writeKubectlLine(finding({ pods }))).toMatch(/describe pod c$/);
  });

  it.each([
    ['Deployment', 'deployment jet'],
    ['DaemonSet', 'daemonset jet'],
    ['StatefulSet', 'statefulset jet'],
    ['Job', 'job jet'],
    ['CronJob', 'cronjob jet'],
    ['StaticPod', 'pod jet-0'],
  ] as const)('describes a healthy %s', (kind, described) => {
    const line = writeKubectlLine(
      finding({ kind, pods: [pod({ state: 'ready' })] }),
    );
    expect(line).toBe(`kubectl -n jet-system describe ${described}`);
  });

  it('lists the namespace’s pods if the component has none', () => {
    expect(writeKubectlLine(finding())).toBe('kubectl -n jet-system get pods');
  });

  it('lists namespaces if only a pattern of the namespace is known', () => {
    expect(writeKubectlLine(finding({ namespace: 'cluster-<uid>' }))).toBe(
      'kubectl get namespaces',
    );
  });
});
