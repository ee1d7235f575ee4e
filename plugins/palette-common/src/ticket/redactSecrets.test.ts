import { redactSecrets } from './redactSecrets';

describe('redactSecrets', () => {
  it.each([
    ['Authorization: Bearer abc123XYZ.def', 'Authorization: Bearer [redacted]'],
    ['basic dXNlcjpwYXNz', 'basic [redacted]'],
    ['invalid eyJhbGciOi.eyJzdWIiOi.c2ln-_x here', 'invalid [redacted] here'],
    [
      'pull https://user:p@ss@registry.example.com/a failed',
      'pull https://[redacted]@registry.example.com/a failed',
    ],
    ['postgres://admin@db/a', 'postgres://[redacted]@db/a'],
    ['DB_PASSWORD=hunter, next', 'DB_PASSWORD=[redacted], next'],
    ['"password": "two words"', '"password": [redacted]'],
    ["passwd='two words' rest", 'passwd=[redacted] rest'],
    ['pwd: hunter', 'pwd: [redacted]'],
    ['token=abc', 'token=[redacted]'],
    ['?access_key=abc&x=1', '?access_key=[redacted]&x=1'],
    ['client_secret: 9f8e7d6c', 'client_secret: [redacted]'],
    [
      'run --docker-password hunter now',
      'run --docker-password [redacted] now',
    ],
    ['Bearer  abcdefGhij', 'Bearer  [redacted]'],
    ['unsigned eyJhbGciOi.eyJzdWIiOi here', 'unsigned [redacted] here'],
    ['password = hunter', 'password = [redacted]'],
    ['token = abc', 'token = [redacted]'],
    ['credential=abc', 'credential=[redacted]'],
    ['apikey=abc', 'apikey=[redacted]'],
    ['{"token":"ab 12cd"}', '{"token":[redacted]}'],
    ["token: 'ab 12cd' rest", 'token: [redacted] rest'],
    ['secret: ab12cd', 'secret: [redacted]'],
    ['secret: abcdefghijklmnopqrst', 'secret: [redacted]'],
    ['run --token  abc', 'run --token  [redacted]'],
    ['key AKIAABCDEFGHIJKLMNOP used', 'key [redacted] used'],
    [`ghp_${'a1'.repeat(18)}`, '[redacted]'],
    [`github_pat_${'a1'.repeat(11)}`, '[redacted]'],
    [`glpat-${'a-1'.repeat(7)}`, '[redacted]'],
    ['xoxb-1234567890-abcdef', '[redacted]'],
    [
      'a -----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY----- b',
      'a [redacted] b',
    ],
    ['a -----BEGIN PRIVATE KEY-----\nMIIE cut', 'a [redacted]'],
  ])('takes the secret out of %j', (text, expected) => {
    expect(redactSecrets(text)).toBe(expected);
  });

  it.each([
    'basic authentication failed',
    'failed to fetch token: 401 Unauthorized',
    'secret: not found',
    'secret: a1b2c',
    'secret "registry-login" not found',
    'wrong password for user',
    'registry.example.com/pause@sha256:0123456789abcdef',
    'back-off 5m0s restarting failed container',
    "0/5 nodes are available: 3 node(s) didn't have free ports",
    'https://images.example.com/v2/a@b',
  ])('leaves %j as it is', text => {
    expect(redactSecrets(text)).toBe(text);
  });

  it('takes out every secret of a text', () => {
    expect(redactSecrets('password=a password=b ://c@d ://e@f')).toBe(
      'password=[redacted] password=[redacted] ://[redacted]@d ://[redacted]@f',
    );
  });
});
