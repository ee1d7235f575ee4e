import { readListedThings } from './listedThings';

const read = (command: string, ...behind: string[]) =>
  readListedThings(
    command.split(' '),
    behind.map(program => program.split(' ')),
  );

describe('what a command lists', () => {
  it.each([
    'get pods -A',
    'get po',
    'get pod mongo-0',
    'get pods/mongo-0',
    'get -n shop pods',
    'get svc,pods',
    'get all -A',
    'get pods.v1.',
    'get',
    '-n logs get pods',
    '--context prod',
    'apply -f pods.yaml',
  ])('is pods, or that is open: %s', command => {
    expect(read(command)).toBe('pods');
  });

  it.each(['get ns', 'get namespaces -o wide', '--context x get namespace a'])(
    'is namespaces: %s',
    command => {
      expect(read(command)).toBe('namespaces');
    },
  );

  it.each(['get deploy -A', 'get podmonitors', 'get nodes', 'get -A svc,ep'])(
    'is other objects: %s',
    command => {
      expect(read(command)).toBe('otherObjects');
    },
  );

  it.each(['config get-contexts', 'logs pods/x', 'describe pods', 'top pods'])(
    'is nothing: %s',
    command => {
      expect(read(command)).toBe('nothing');
    },
  );

  it('is nothing where pods are only counted', () => {
    expect(read('get pods -A', 'wc -l')).toBe('nothing');
    expect(read('get pods -A', 'grep x', 'Measure-Object')).toBe('nothing');
    expect(read('get pods -A', 'sort')).toBe('pods');
  });
});
