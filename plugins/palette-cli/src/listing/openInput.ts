import {
  isArchive,
  readArchive,
  type BundleEntry,
  type BundleSource,
} from 'backstage-plugin-palette-common';
import { createReadStream } from 'fs';
import { open, stat } from 'fs/promises';
import { basename, resolve } from 'path';
import { Readable } from 'stream';
import { readFolder } from './readFolder';
import { readListing } from './readListing';

/** The input of a check: the text of a listing, or a bundle of files that comes bit by bit. */
export type CheckInput =
  | { readonly kind: 'listing'; readonly text: string }
  | {
      readonly kind: 'bundle';
      readonly entries: AsyncIterable<BundleEntry>;
      readonly source: BundleSource;
    };

/** Enough to tell an archive, or what `kubectl cluster-info dump` prints. */
const FIRST_BYTES = 4_096;
const DUMP = /^\s*\{\s*"kind":\s*"NodeList"/;

/**
 * Opens what is to be checked, told by its content: a folder, an archive, a dump of the cluster, or else a listing.
 *
 * @param file - a path, or `-` for a listing on standard input
 * @throws InputError saying why the file cannot be read
 */
export async function openInput(
  file: string,
  input: NodeJS.ReadableStream,
): Promise<CheckInput> {
  // Reading the listing says why a path leads nowhere.
  const status = file === '-' ? undefined : await stat(file).catch(() => {});
  if (!status) {
    return { kind: 'listing', text: await readListing(file, input) };
  }
  const source = { name: basename(resolve(file)), modifiedAt: status.mtimeMs };
  if (status.isDirectory()) {
    return { kind: 'bundle', entries: readFolder(file, source.name), source };
  }
  const start = await readStart(file);
  if (isArchive(start)) {
    const bytes = Readable.toWeb(
      createReadStream(file),
    ) as ReadableStream<Uint8Array>;
    return { kind: 'bundle', entries: readArchive(bytes), source };
  }
  return DUMP.test(start.toString())
    ? { kind: 'bundle', entries: readDump(file), source }
    : { kind: 'listing', text: await readListing(file, input) };
}

async function readStart(file: string): Promise<Buffer> {
  // Reading the listing says that a file may not be read.
  const handle = await open(file).catch(() => undefined);
  if (!handle) {
    return Buffer.alloc(0);
  }
  try {
    const { buffer, bytesRead } = await handle.read({
      buffer: Buffer.alloc(FIRST_BYTES),
    });
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

async function* readDump(file: string): AsyncGenerator<BundleEntry> {
  yield { path: 'dump.txt', type: 'file', chunks: createReadStream(file) };
}
