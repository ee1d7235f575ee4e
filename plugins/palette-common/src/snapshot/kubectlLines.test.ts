import {
  isAboutOtherThings,
  isNoise,
  readCommand,
  readNothingFound,
  readRefusal,
} from './kubectlLines';

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
    expect(readCommand(line)).toEqual({ filtered: false, goesOn: false });
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
    expect(readCommand(line)).toEqual({ filtered: false, goesOn: false });
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
  ])('leaves pods out: %s', line => {
    expect(readCommand(line)).toMatchObject({ filtered: true });
  });

  it('leaves none out by other options', () => {
    expect(readCommand('kubectl get pods --x-l=1 --labels')).toMatchObject({
      filtered: false,
    });
  });

  it.each(['\\', '`', '|'])('goes on after %s, with blanks behind it', end => {
    const first = readCommand(`$ kubectl get pods -n shop -l a=b ${end}  `);
    expect(first).toEqual({ namespace: 'shop', filtered: true, goesOn: true });
    expect(readCommand('  --output wide', first)).toEqual({
      namespace: 'shop',
      filtered: true,
      goesOn: false,
    });
    expect(readCommand('  -n other', first)?.namespace).toBe('other');
  });

  it('does not go on where no line says so', () => {
    const first = readCommand('$ kubectl get pods -n shop');
    expect(readCommand('some words', first)).toBeUndefined();
    expect(readCommand('$ kubectl get pods', first)?.namespace).toBeUndefined();
  });
});

describe('a line that says nothing about pods', () => {
  it.each([
    'Warning: v1 Endpoints is deprecated',
    '  Warning: indented',
    'E1123 12:00:00.1 1 memcache.go:265] no',
    'W1123 12:00:00.1 1 memcache.go:265] no',
    'Flag --export has been deprecated',
    '---',
    '=====',
    '...',
    '  ---  ',
    'Error from server (NotFound): namespaces "x" not found',
    `error: the server doesn't have a resource type "podz"`,
  ])('is noise: %s', line => {
    expect(isNoise(line)).toBe(true);
  });

  it.each([
    'shop web-0 1/1 Running 0 1d',
    'see Warning: no',
    'X1123 no letter of a log',
    'E12 too few digits',
    'my-E1123 within a word',
    '--- a heading',
    '--',
    '... and so on',
    `it said error: the server doesn't have it`,
    `${'x'.repeat(500)}(NotFound)`,
  ])('is not noise: %s', line => {
    expect(isNoise(line)).toBe(false);
  });
});

describe('why kubectl listed nothing', () => {
  it.each([
    ['Error from server (Forbidden): pods is forbidden', 'forbidden'],
    [
      'error: You must be logged in to the server (Unauthorized)',
      'unauthorized',
    ],
    ['error: You must be logged in to the server', 'unauthorized'],
    ['Error: no credentials', 'unauthorized'],
    ['Unable to connect to the server: dial tcp: i/o timeout', 'timeout'],
    ['Error from server: context deadline exceeded', 'timeout'],
    ['Unable to connect to the server: it timed out', 'timeout'],
    [
      'The connection to the server 10.0.0.1:6443 was refused - did you specify the right host or port?',
      'unreachable',
    ],
    ['  Error from server: EOF', 'unreachable'],
  ])('%s', (line, reason) => {
    expect(readRefusal(line)).toEqual({ reason });
  });

  it('names the namespace that was refused, if it can be one', () => {
    const refused = (namespace: string) =>
      readRefusal(
        `Error from server (Forbidden): pods is forbidden: no, in the namespace "${namespace}"`,
      );
    expect(refused('shop')).toEqual({ reason: 'forbidden', namespace: 'shop' });
    expect(refused('No Name')).toEqual({ reason: 'forbidden' });
  });

  it.each([
    'my error: no',
    'They say: Unable to connect to the server',
    'shop web-0 1/1 Error 0 1d',
  ])('is not in %s', line => {
    expect(readRefusal(line)).toBeUndefined();
  });

  it('looks at the first 2,000 characters only', () => {
    const long = `Error from server: ${'x'.repeat(2_000)} forbidden`;
    expect(readRefusal(long)).toEqual({ reason: 'unreachable' });
    expect(readRefusal(`${' '.repeat(2_000)}Error: forbidden`)).toEqual({
      reason: 'forbidden',
    });
  });

  it('is about other things where it names something else than pods', () => {
    const line = (thing: string) =>
      `Error from server (Forbidden): ${thing} is forbidden: no`;
    expect(isAboutOtherThings(line('nodes'))).toBe(true);
    expect(isAboutOtherThings(line('deployments.apps'))).toBe(true);
    expect(isAboutOtherThings(line('pods'))).toBe(false);
    expect(isAboutOtherThings('Error from server: EOF')).toBe(false);
    expect(isAboutOtherThings(`${'x'.repeat(2_000)}${line('nodes')}`)).toBe(
      false,
    );
  });
});

describe('nothing found', () => {
  it('names the namespace if kubectl does', () => {
    expect(readNothingFound('No resources found in shop namespace.')).toEqual({
      namespace: 'shop',
    });
    expect(readNothingFound('  No resources found')).toEqual({});
    expect(readNothingFound('Then: No resources found')).toBeUndefined();
  });
});
