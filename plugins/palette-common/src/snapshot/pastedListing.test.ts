import { listingText } from '../__testUtils__/listings';
import {
  both,
  plain,
  listPods,
  read,
  rows,
} from '../__testUtils__/pastedListings';

const [header] = plain;
const ESC = '\u001b';

describe('what people paste is read:', () => {
  it.each<[string, string]>([
    ['what kubectl prints', plain.join('\n')],
    ['--no-headers', rows.join('\n')],
    ['a prompt', `$ kubectl get pods -A\n${plain.join('\n')}\n$ `],
    [
      'a prompt of root',
      `root@host-1:~# kubectl get pods --all-namespaces\n${plain.join(
        '\n',
      )}\nroot@host-1:~#`,
    ],
    [
      'a prompt in brackets',
      `[root@host ~]# kubectl get pods -A\n${plain.join('\n')}\n[root@host ~]#`,
    ],
    [
      'a prompt of PowerShell',
      `PS C:\\Users\\me> kubectl.exe get pods -A\r\n${plain.join(
        '\r\n',
      )}\r\nPS C:\\Users\\me>`,
    ],
    [
      'a prompt with an arrow',
      `➜  ~ kubectl get pods -A\n${plain.join('\n')}\n➜  ~`,
    ],
    [
      'a command of several lines',
      `$ kubectl get pods --all-namespaces \\\n  --output wide\n${plain.join(
        '\n',
      )}`,
    ],
    [
      'colours',
      plain
        .map(l => l.replace('Running', `${ESC}[32mRunning${ESC}[0m`))
        .join('\n'),
    ],
    [
      'a prompt of zsh',
      `me@mac ~ % kubectl get pods -A\n${plain.join('\n')}\nme@mac ~ %`,
    ],
    [
      'a prompt of Windows',
      `C:\\Users\\me>kubectl get pods -A\r\n${plain.join(
        '\r\n',
      )}\r\nC:\\Users\\me>`,
    ],
    ['tabs', plain.map(l => l.replace(/ {2,}/g, '\t')).join('\n')],
    ['Windows line ends', plain.join('\r\n')],
    ['a byte order mark', `\uFEFF${plain.join('\n')}`],
    ['a Markdown fence', `\`\`\`text\n${plain.join('\n')}\n\`\`\``],
    ['a quotation', plain.map(l => `> ${l}`).join('\n')],
    [
      'a fence in a quotation',
      ['```', ...plain, '```'].map(l => `> ${l}`).join('\n'),
    ],
    ['numbers of grep -n', plain.map((l, i) => `${i + 1}:${l}`).join('\n')],
    [
      'numbers of cat -n',
      plain.map((l, i) => `     ${i + 1}\t${l}`).join('\n'),
    ],
    ['numbers and blanks', plain.map((l, i) => `  ${i + 9}  ${l}`).join('\n')],
    [
      'numbers without a header',
      rows.map((l, i) => `  ${i + 1}  ${l}`).join('\n'),
    ],
    [
      'a table of Markdown',
      [
        '| NAMESPACE | NAME | STATUS |',
        '|---|---|---|',
        '| jet-system | jet-0 | Running |',
        '| kube-system | etcd-a | Running |',
      ].join('\n'),
    ],
    [
      'blanks that do not break',
      plain.map(l => l.replace(/ /g, '\u00a0')).join('\n'),
    ],
    [
      'warnings of kubectl',
      `Warning: v1 Endpoints is old\n${plain.join('\n')}`,
    ],
    [
      'lines of a log',
      `E1123 12:00:00.123456  12 memcache.go:265] couldn't get it\n${plain.join(
        '\n',
      )}`,
    ],
    [
      'three columns without a header',
      'jet-system  jet-0   Running\nkube-system  etcd-a  Running',
    ],
    [
      'three columns, numbered',
      '1 jet-system jet-0 Running\n2 kube-system etcd-a Running',
    ],
    [
      'custom columns in any order',
      'STATUS NODE NAMESPACE NAME\nRunning n jet-system jet-0\nRunning n kube-system etcd-a',
    ],
    [
      'titles that people choose',
      'Pod Namespace Phase\njet-0 jet-system Running\netcd-a kube-system Running',
    ],
    [
      'a phase beside a status that is none',
      'NS POD PHASE STATUS\njet-system jet-0 Running True\nkube-system etcd-a Running <none>',
    ],
    [
      'two listings after one another',
      `${header}\n${rows[0]}\n\n${header}\n${rows[1]}`,
    ],
    [
      'kubectl get all',
      `NAMESPACE NAME READY STATUS RESTARTS AGE\njet-system pod/jet-0 1/1 Running 0 1d\nkube-system pod/etcd-a 1/1 Running 0 1d\n\nNAMESPACE NAME TYPE CLUSTER-IP EXTERNAL-IP PORT(S) AGE\ndefault service/kubernetes ClusterIP 10.0.0.1 <none> 443/TCP 1d`,
    ],
    [
      'a watch, of which the last line counts',
      [
        header,
        'jet-system    jet-0    0/1     Pending   0          1s',
        rows[1],
        'jet-system    jet-0    0/1     ContainerCreating   0          2s',
        rows[0],
      ].join('\n'),
    ],
    [
      'a watch with events, of which what was deleted is gone',
      [
        `EVENT ${header}`,
        `ADDED ${rows[0]}`,
        `ADDED ${rows[1]}`,
        'ADDED jet-system jet-1 1/1 Running 0 1d',
        'DELETED jet-system jet-1 0/1 Terminating 0 1d',
      ].join('\n'),
    ],
  ])('%s', (_, text) => {
    expect(listPods(text)).toEqual(both);
    expect(read(text).gaps).toEqual([]);
  });

  it('whether containers are ready, in a column of true and false', () =>
    expect(
      read('NAMESPACE NAME STATUS READY\na b Running true,false').pods,
    ).toMatchObject([
      { containersReady: 1, containersTotal: 2, ready: false },
    ]));

  it('ages, from a column with the time of creation', () =>
    expect(
      read('NAMESPACE NAME STATUS CREATED\na b Running 2026-11-23T10:00:00Z')
        .pods,
    ).toMatchObject([{ createdAt: '2026-11-23T10:00:00.000Z' }]));

  it('restarts of several containers', () =>
    expect(
      read('NAMESPACE NAME STATUS RESTARTS\na b Running 1,2').pods,
    ).toMatchObject([{ restarts: 3 }]));

  it.each([
    'Pods status:',
    'Current state of all pods per namespace',
    'What type of data is this, and how many roles by version?',
    'k, thanks',
  ])('pods under prose that has words of a header: %s', prose =>
    expect(listPods(`${prose}\n${rows.join('\n')}`)).toEqual(both),
  );

  it('rows that are quoted among others', () =>
    expect(
      listPods(`I see:\nno\nyes\n> ${rows[0]}\n> ${rows[1]}\n${rows[1]}`),
    ).toEqual(both));

  it('a list of namespaces beside the pods', () =>
    expect(
      read(
        `$ kubectl get ns\nNAME STATUS AGE\nspectro-system Active 1d\nold Terminating 2d\n$ kubectl get pods -A\n${plain.join(
          '\n',
        )}`,
      ).namespaces,
    ).toEqual([
      {
        name: 'spectro-system',
        phase: 'Active',
        createdAt: '2026-11-22T12:00:00.000Z',
      },
      {
        name: 'old',
        phase: 'Terminating',
        createdAt: '2026-11-21T12:00:00.000Z',
      },
    ]));
});

describe('the listing of a cluster', () => {
  const text = listingText('enterprise-vsphere');

  it('says the same as its three columns without a header', () => {
    const three = text
      .trimEnd()
      .split('\n')
      .slice(1)
      .map(line => {
        const [namespace, name, , status] = line.split(/ +/);
        return `    ${namespace}   ${name}   ${status}`;
      });
    const names = (listing: string) =>
      read(listing).pods.map(p => [p.namespace, p.name, p.phase]);
    expect(names(three.join('\n'))).toEqual(names(text));
  });
});
