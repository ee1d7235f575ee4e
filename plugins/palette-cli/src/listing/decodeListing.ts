const UTF16_LE = [0xff, 0xfe];
const UTF16_BE = [0xfe, 0xff];

/**
 * The text of a listing: UTF-8, UTF-16 (as Windows PowerShell writes it) or else Windows-1252. A byte order mark is not
 * needed.
 */
export function decodeListing(bytes: Buffer): string {
  const guess = guessUtf16(bytes);
  if (startsWith(bytes, UTF16_LE) || guess === 'LE') {
    return new TextDecoder('utf-16le').decode(bytes);
  }
  if (startsWith(bytes, UTF16_BE) || guess === 'BE') {
    return new TextDecoder('utf-16be').decode(bytes);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function startsWith(bytes: Buffer, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

// kubectl prints ASCII, so in UTF-16 every other byte is zero.
function guessUtf16(bytes: Buffer): 'LE' | 'BE' | undefined {
  if (bytes.length < 4 || bytes.length % 2 !== 0) {
    return undefined;
  }
  const zeros = [...bytes.subarray(0, 4)].map(byte => byte === 0);
  if (zeros[1] && zeros[3] && !zeros[0] && !zeros[2]) {
    return 'LE';
  }
  return zeros[0] && zeros[2] && !zeros[1] && !zeros[3] ? 'BE' : undefined;
}
