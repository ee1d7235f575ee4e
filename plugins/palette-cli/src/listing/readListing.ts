import { InputError } from '@backstage/errors';
import { readFile } from 'fs/promises';
import { decodeListing } from './decodeListing';

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'it may not be read by this user',
  EISDIR: 'it is a directory',
};

/**
 * Reads the text of a listing.
 *
 * @param file - a path, or `-` for standard input
 * @throws InputError saying why the file cannot be read
 */
export async function readListing(
  file: string,
  input: NodeJS.ReadableStream,
): Promise<string> {
  if (file === '-') {
    const chunks: Buffer[] = [];
    for await (const chunk of input) {
      chunks.push(Buffer.from(chunk));
    }
    return decodeListing(Buffer.concat(chunks));
  }
  try {
    return decodeListing(await readFile(file));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    throw new InputError(
      `${file} cannot be read: ${
        reasons[code] ?? code
      }. Name a file with the output of kubectl get pods -A, or - for standard input.`,
    );
  }
}
