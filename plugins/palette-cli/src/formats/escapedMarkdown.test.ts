import { escaped } from './escapedMarkdown';

describe('text of a cluster in Markdown', () => {
  it.each([
    ['Back-off *now* [x](y)', 'Back-off \\*now\\* \\[x\\]\\(y\\)'],
    ['<b>a & b</b>', '&lt;b&gt;a &amp; b&lt;/b&gt;'],
    ['a | b\nc', 'a \\| b c'],
    ['a \n\n\t b', 'a b'],
  ])('shows signs as they are: %j', (text, markdown) =>
    expect(escaped(text)).toBe(markdown),
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
  ])('makes no link of %s', address => {
    expect(escaped(`pull ${address} now`)).toBe(`pull \`${address}\` now`);
  });

  it('lets nothing out of the code that an address becomes', () => {
    expect(escaped('http://a`b`|c')).toBe("`http://a'b'\\|c`");
  });
});
