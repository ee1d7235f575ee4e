import { readCommand } from './kubectlCommand';

describe('a command that was pasted with its output', () => {
  it.each([
    'kubectl get pods -A',
    'KubeCtl get pods -A',
    'kubectl.exe get pods -A',
    '/usr/local/bin/kubectl get pods -A',
    'C:\\tools\\kubectl.exe get pods -A',
    'me@host:~$kubectl get pods -A',
    'sudo kubectl get pods -A',
    'oc get pods -A',
    'k get po',
    '  kubectl get pods -A  ',
    'kubectl --context prod',
    'kubectl describe pods',
    'kubectl top pods',
    'kubectl version',
    'kubectl config view',
  ])('is found without a prompt of its own: %s', line => {
    expect(readCommand(line)).toMatchObject({ filtered: false, goesOn: false });
  });

  it.each([
    'kubectl is not installed here',
    'mykubectl get pods -A',
    'talk get pods -A',
    'get pods -A',
    'kubectl get 1/1 x',
    'kubectl get Running',
    '-n kubectl-proxy',
    '',
  ])('is not seen in %j', line => {
    expect(readCommand(line)).toBeUndefined();
  });

  it.each([
    '$',
    '# ',
    '  $ ls',
    'host$ ls',
    'me@host:~/a/b# ls',
    'PS C:\\Users\\my name> ls',
    '  PS D:\\>',
    'PS /srv/my name> ls',
    'PS ~/my clusters> ls',
    'PS HKLM:\\> ls',
    '(base) PS C:\\my x> ls',
    '[host-1]: PS C:\\Users\\my name> ls',
    'ps-host> ls',
    '(prod) $ ls',
    '(my env)me@host$ ls',
    '[me@host my dir]$ ls',
    '[me@host ~]# ls',
    '➜  ~ ls',
    '❯ ls',
    'me@mac ~ %',
    'me@mac ~/a/b $  ',
    'root@host /etc #',
  ])('is found by its prompt: %s', line => {
    expect(readCommand(line)).toMatchObject({ filtered: false, goesOn: false });
  });

  it.each([
    '         $ ls',
    'PS 1:\\Users\\me x> ls',
    'PS C:\\Users\\me x>ls',
    'then PS C:\\Users\\me x> ls',
    'a b$ ls',
    '$ls',
    'me@mac ~ % x',
    'me@mac ~ x',
    'then me@mac ~ %',
    'me at mac ~ %',
    '@mac ~ %',
    'me@ ~ %',
  ])('is no prompt: %s', line => {
    expect(readCommand(line)).toBeUndefined();
  });

  it.each([
    ['kubectl get pods -n shop', 'shop'],
    ['kubectl get pods -n=shop', 'shop'],
    ['kubectl get pods --namespace shop -o wide', 'shop'],
    ['kubectl get pods --namespace=shop', 'shop'],
    ['kubectl -n "shop" get pods', 'shop'],
    ["kubectl -n 'shop' get pods", 'shop'],
    ['-n shop kubectl get pods', 'shop'],
    ['kubectl get pods -n', undefined],
    ['kubectl get pods -n Shop', undefined],
    ['kubectl get pods -n sh"op', undefined],
    ['kubectl get pods --no-headers shop', undefined],
    ['kubectl get pods x-n shop', undefined],
    ['kubectl get pods -n shop | head -n 20', 'shop'],
    ['kubectl get pods -n shop -n other', 'other'],
    ['(⎈|prod:default) $ kubectl get pods -n shop', 'shop'],
  ])('names its namespace: %s', (line, namespace) => {
    expect(readCommand(line)?.namespace).toBe(namespace);
  });

  it.each([
    'kubectl get pods -l app=web',
    'kubectl get pods --selector=app=web',
    'kubectl get pods --field-selector status.phase=Running',
    'kubectl get pods | grep web',
    'kubectl get pods | GREP web',
    'kubectl get pods | Select-String web',
    'kubectl get pods | Where-Object x',
    'kubectl get pods | egrep web',
    'kubectl get pods | rg web',
    'kubectl get pods | awk 1',
    'kubectl get pods | sed 1d',
    'kubectl get pods | head -3',
    'kubectl get pods | tail -3',
    'kubectl get pods | findstr web',
    'kubectl get pods -A|grep web',
    'kubectl get pods -A |grep web',
    'kubectl get pods -A| /usr/bin/grep web',
    'kubectl get pods -A |& grep web',
    'kubectl get pods -A | sort |fgrep web',
    'kubectl get pods -A | sls web',
    'kubectl get pods -A | ? { $_ -match 1 }',
    'kubectl get pods -A | select -First 5',
    'kubectl get pods -A | grep -v Running',
    '$ kubectl get pods -A | grep Pending',
    'kubectl get pods -A | my-own-filter',
    '$ cat pods.txt |grep web',
    'sudo -E kubectl get pods -A | my-own-filter',
    'KUBECONFIG=a time kubectl get pods -A | my-own-filter',
    'me@mac ~ % kubectl get pods -A | my-own-filter',
    'I ran kubectl get pods -A | grep web',
    'kubectl get ns -o name | xargs -n1 kubectl get pods -l app=web -n',
    '(⎈|prod:default)me@host:~$ kubectl get pods -A |my-own-filter',
    'kubectl get pods -lapp=web',
    'kubectl get pods -Al app=web',
    'kubectl get pods -wAlapp=web',
    'kubectl get pods --watch-only',
    'kubectl get pod mongo-0 -n shop',
    'kubectl get pod/mongo-0 -n shop',
  ])('leaves pods out: %s', line => {
    expect(readCommand(line)).toMatchObject({ filtered: true });
  });

  it.each([
    'kubectl get pods --x-l=1 --labels',
    'kubectl get pods -L app',
    'kubectl get pods -owide-l',
    'kubectl get pods -A | less -l',
    'kubectl get pods -A|more',
    'kubectl get pods -A | sort -k 1 | column -t | tee pods.txt',
    'kubectl get pods -A | Format-Table',
    'kubectl get pods -A | kubecolor',
    'kubectl get pods -A | tac | pr | ts | vim -',
    'kubectl get pods -A | view -',
    'kubectl get ns -o name | xargs -n1 kubectl get pods -n',
    'Output of kubectl get pods -A on prod | eu-west:',
    'kubectl get pods -A || echo failed',
    'kubectl get pods -A |',
    'I ran kubectl get pods as you said:',
    '# Cluster | healthy',
    '(⎈|prod:default) $ kubectl get pods -A',
  ])('leaves none out: %s', line => {
    expect(readCommand(line)).toMatchObject({ filtered: false });
  });

  it.each([
    ['kubectl describe node a', 'nothing'],
    ['$ I ran kubectl describe node a', 'nothing'],
    ['I ran kubectl describe on the node:', 'pods'],
    ['kubectl get ns -o name | xargs -n1 kubectl get pods -n', 'pods'],
    ['kubectl get ns | grep a', 'namespaces'],
  ])('lists what it says, and no prose does: %s', (line, lists) => {
    expect(readCommand(line)).toMatchObject({ lists });
  });

  it.each(['\\', '`', '|'])('goes on after %s, with blanks behind it', end => {
    const first = readCommand(`$ kubectl get pods -n shop -l a=b ${end}  `);
    expect(first).toMatchObject({
      namespace: 'shop',
      filtered: true,
      goesOn: true,
    });
    expect(readCommand('  --output wide', first)).toMatchObject({
      namespace: 'shop',
      filtered: true,
      goesOn: false,
    });
  });

  it.each([
    ['$ kubectl get pods -n shop \\', '-n other', 'other'],
    ['$ kubectl get pods -n shop |', 'sort -n 2', 'shop'],
  ])(
    'has the namespace of its last line that names one: %s, %s',
    (one, two, name) => {
      expect(readCommand(two, readCommand(one))?.namespace).toBe(name);
    },
  );

  it.each([
    ['$ kubectl get pods |', 'less', false],
    ['$ kubectl get pods |', 'my-own-filter', true],
    ['$ kubectl get pods \\', '| my-own-filter', true],
    ['$ kubectl get pods \\', '-Al app=web', true],
    ['$ kubectl get pods \\', '-A | sort', false],
  ])('leaves out what any of its lines does: %s, %s', (one, two, filtered) => {
    expect(readCommand(two, readCommand(one))).toMatchObject({ filtered });
  });

  it('does not go on where no line says so', () => {
    const first = readCommand('$ kubectl get pods -n shop');
    expect(readCommand('some words', first)).toBeUndefined();
    expect(readCommand('$ kubectl get pods', first)?.namespace).toBeUndefined();
  });
});
