import { isArchive } from 'backstage-plugin-palette-common';

/** Enough to tell a picture or an archive by. */
const FIRST_BYTES = 4_096;

/** Whether a file is an archive by its first bytes, such as a support bundle. */
export async function isArchiveFile(file: File): Promise<boolean> {
  return isArchive(await readStart(file));
}

/** Whether a file looks like text by its first bytes. A file that cannot be read counts as text: sending it says why. */
export async function isTextFile(file: File): Promise<boolean> {
  const bytes = await readStart(file);
  // PowerShell writes text in UTF-16, which has a zero beside every letter.
  const isUtf16 =
    (bytes[0] === 0xff && bytes[1] === 0xfe) ||
    (bytes[0] === 0xfe && bytes[1] === 0xff);
  return isUtf16 || !bytes.some(isNoText);
}

/** Whether no text has such a byte: control characters but tab, line breaks, form feed and escape. */
function isNoText(byte: number): boolean {
  return byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b);
}

function readStart(file: File): Promise<Uint8Array> {
  return new Promise(resolve => {
    const reader = new FileReader();
    reader.onload = () => resolve(new Uint8Array(reader.result as ArrayBuffer));
    reader.onerror = () => resolve(new Uint8Array());
    reader.readAsArrayBuffer(file.slice(0, FIRST_BYTES));
  });
}
