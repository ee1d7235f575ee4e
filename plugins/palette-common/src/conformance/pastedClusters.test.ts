import { shippedCatalog } from '../__testUtils__/catalog';
import { listingText } from '../__testUtils__/listings';
import { read } from '../__testUtils__/pastedListings';
import { evaluate } from './evaluate';

const lines = listingText('tenant-aws').trimEnd().split('\n');
const [, ...rows] = lines;
const [own] = listingText('tenant-aws').match(/cluster-[0-9a-f]{24}/) ?? [];

const judge = (...text: readonly string[]) =>
  evaluate(shippedCatalog, read(text.join('\n'))).verdict;

/** The namespace, the name and the status of each row, and more. */
const write = (more: (index: number) => string) =>
  rows.map((row, index) => {
    const [namespace, name, , status] = row.split(/ +/);
    return `${namespace} ${name} ${status} ${more(index)}`.trimEnd();
  });

const isLast = (index: number) => index === rows.length - 1;

describe('a healthy cluster', () => {
  it.each<[string, readonly string[]]>([
    ['as it is', lines],
    [
      'labels, of which the last pod has none',
      lines.map((l, n) => (n === 0 ? `${l} APP` : l + label(n - 1))),
    ],
    ['the same without a header', rows.map((l, n) => l + label(n))],
    [
      'two labels without a header, which might be of an address',
      rows.map((l, n) => (isLast(n) ? l : `${l} fe cafe`)),
    ],
    [
      'messages of several words, and none in the last row',
      [
        'NAMESPACE NAME STATUS MESSAGE',
        ...write(n => (isLast(n) ? '<none>' : 'all is well')),
      ],
    ],
    [
      'nodes, of which the last pod has none',
      [
        'NAMESPACE NAME STATUS NODE',
        ...write(n => (isLast(n) ? '' : `node-${n}`)),
      ],
    ],
    [
      'times in two forms',
      [
        'NAMESPACE NAME STATUS AGE',
        ...write(n => `2026-11-13T10:00:00${isLast(n) ? '+00:00' : 'Z'}`),
      ],
    ],
    [
      'times without a zone',
      ['NAMESPACE NAME STATUS AGE', ...write(() => '2026-11-13T10:00:00')],
    ],
    ['prose with a bar', ['Output of kubectl get pods -A on a | b:', ...lines]],
    ['colours', ['$ kubectl get pods -A | kubecolor', ...lines]],
    [
      'one command for each namespace',
      ['$ kubectl get ns -o name | xargs -n1 kubectl get pods -n', ...lines],
    ],
    [
      'the error of a log behind it',
      [
        ...['$ kubectl get pods -A', ...lines],
        '$ kubectl logs coredns-7db6d8ff4d-2k7xq -n kube-system',
        'Error from server (BadRequest): container "coredns" is waiting',
      ],
    ],
    [
      'filtered namespaces before it',
      [
        ...['$ kubectl get ns | grep cluster-', `${own}   Active   5d`],
        ...['$ kubectl get pods -A', ...lines],
      ],
    ],
    [
      'filtered releases before it',
      [
        '$ helm ls -A | grep x',
        'x hub 1 2026-11-01 10:00:00 +0000 UTC deployed x-1.0 1.0',
        ...['$ kubectl get pods -A', ...lines],
      ],
    ],
    ['a letter behind it', [...lines, 'k']],
    ['a word behind it', [...lines, 'cluster']],
    ['a word apart', [...lines, '', 'spectro']],
    [
      'prose about other commands',
      ['I think kubectl describe is long:', ...write(() => 'node-1')],
    ],
  ])('is conformant: %s', (_, text) => {
    expect(judge(...text)).toBe('conformant');
  });

  function label(index: number) {
    return isLast(index) ? '' : ' web';
  }
});

describe('a pod that crashes', () => {
  const crash = `${own} spectro-proxy-6ffdb8fd84-2hk74 CrashLoopBackOff node-1`;
  const moved = `${own} spectro-proxy-6ffdb8fd84-2hk74 node-1 CrashLoopBackOff`;
  const names = '$ kubectl get nodes -o name';

  it.each<[string, readonly string[]]>([
    ['prose', ['I ran kubectl describe on the node. One more pod:', crash]],
    ['another command', ['$ kubectl describe node a', 'Name:  a', crash]],
    ['names', [names, 'node/a', 'And:', crash]],
    ['a header', [names, 'node/a', 'NAMESPACE NAME STATUS NODE', crash]],
    [
      'a header in another order',
      [names, 'node/a', 'NAMESPACE NAME NODE STATUS', moved],
    ],
  ])('is seen behind %s', (_, more) => {
    expect(judge(...lines, ...more)).toBe('degraded');
  });

  it('is not lost where its columns are not known', () => {
    expect(judge(...lines, '$ kubectl describe node a', moved)).toBe('unknown');
  });

  it('is seen in a row that breaks off in its state', () => {
    for (const status of ['CrashLoopB', 'Err', 'Cr', 'Evic', 'ImagePull']) {
      expect(
        judge(
          ...lines,
          `palette-system palette-webhook-865f57f97-zz4k8 0/1 ${status}`,
        ),
      ).toBe('degraded');
    }
  });
});
