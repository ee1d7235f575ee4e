import { isTextFile } from './isTextFile';

const file = (...bytes: number[]) => new File([new Uint8Array(bytes)], 'a');

describe('a file', () => {
  it.each([
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00]],
    ['an archive', [0x1f, 0x8b, 0x08, 0x00]],
  ])('is no text if it is %s', async (_, bytes) => {
    expect(await isTextFile(file(...bytes))).toBe(false);
  });

  it.each([
    ['in UTF-8', [0x61, 0xc3, 0xa9, 0x09, 0x0d, 0x0a]],
    ['in UTF-16, as PowerShell writes it', [0xff, 0xfe, 0x61, 0x00]],
    ['coloured for a terminal', [0x1b, 0x5b, 0x30, 0x6d, 0x61]],
    ['empty', []],
  ])('is text if it is %s', async (_, bytes) => {
    expect(await isTextFile(file(...bytes))).toBe(true);
  });
});
