import { decodeListing } from './decodeListing';

const text = 'NAMESPACE NAME\r\nshop web-1';
const swapped = (bytes: Buffer) => Buffer.from(bytes).swap16();

describe('decodeListing reads', () => {
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16, little end first', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16, big end first', swapped(Buffer.from(`\uFEFF${text}`, 'utf16le'))],
    ['UTF-16 without a mark', Buffer.from(text, 'utf16le')],
    [
      'UTF-16 without a mark, big end first',
      swapped(Buffer.from(text, 'utf16le')),
    ],
  ])('%s', (_, bytes) => expect(decodeListing(bytes)).toBe(text));

  it('Windows-1252 where it is no UTF-8', () =>
    expect(decodeListing(Buffer.from('a\u00a0b \u00e9', 'latin1'))).toBe(
      'a\u00a0b \u00e9',
    ));

  it('nothing as nothing', () =>
    expect(decodeListing(Buffer.alloc(0))).toBe(''));
});
