import { escapeMarkdown } from './escapeMarkdown';

describe('escapeMarkdown', () => {
  it.each([
    ['Back-off *now* [x](y)', 'Back-off \\*now\\* \\[x\\]\\(y\\)'],
    ['<b>a & b</b>', '&lt;b&gt;a &amp; b&lt;/b&gt;'],
    ['a | b\nc', 'a \\| b c'],
    ['a \n\n\t b', 'a b'],
  ])('shows every sign as it is: %j', (text, markdown) =>
    expect(escapeMarkdown(text)).toBe(markdown),
  );

  it.each([
    'https://evil.example/x?y=1',
    'HTTP://EVIL.EXAMPLE',
    'see:http://evil.example',
    'ftp://evil.example.',
    'www.evil.example',
    '(WWW.evil.example)',
    'someone@evil.example',
    '@someone',
    'mailto:someone',
    'registry.example/pause@sha256:0123',
  ])('makes no link from %s', address => {
    expect(escapeMarkdown(`pull ${address} now`)).toBe(
      `pull \`${address}\` now`,
    );
  });

  it('keeps an address inside the code that it becomes', () => {
    expect(escapeMarkdown('http://a`b`|c')).toBe("`http://a'b'\\|c`");
  });
});
