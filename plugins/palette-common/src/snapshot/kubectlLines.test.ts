import {
  isAboutOtherThings,
  isNoise,
  readNothingFound,
  readRefusal,
} from './kubectlLines';

describe('a line that says nothing about pods', () => {
  it.each([
    'Warning: v1 Endpoints is deprecated',
    '  Warning: indented',
    'E1123 12:00:00.1 1 memcache.go:265] no',
    'W1123 12:00:00.1 1 memcache.go:265] no',
    'Flag --export has been deprecated',
    '---',
    '=====',
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
