import { decodeListing } from './decodeListing';

const text = 'NAMESPACE NAME\r\nshop web-1';
const swapped = (bytes: Buffer) => Buffer.from(bytes).swap16();

describe('decodeListing', () => {
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16, little-endian', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16, big-endian', swapped(Buffer.from(`\uFEFF${text}`, 'utf16le'))],
    ['UTF-16 without a byte order mark', Buffer.from(text, 'utf16le')],
    [
      'UTF-16 without a byte order mark, big-endian',
      swapped(Buffer.from(text, 'utf16le')),
    ],
  ])('reads %s', (_, bytes) => expect(decodeListing(bytes)).toBe(text));

  it('reads Windows-1252 where the bytes are not UTF-8', () =>
    expect(decodeListing(Buffer.from('a\u00a0b \u00e9', 'latin1'))).toBe(
      'a\u00a0b \u00e9',
    ));

  it('reads no bytes as an empty text', () =>
    expect(decodeListing(Buffer.alloc(0))).toBe(''));
});
