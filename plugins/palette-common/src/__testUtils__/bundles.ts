import {
  packBundle,
  type SupportBundle,
} from '@internal/palette-simulated-kubernetes';
import {
  BundleReader,
  readArchive,
  type Bundle,
  type BundleEntry,
  type BundleReaderOptions,
} from '../bundle';
import { shippedCatalog } from './catalog';

/** Odd, so that lines and characters are cut anywhere. */
const PIECE = 997;

type Options = Partial<BundleReaderOptions>;

/** When the archives of tests count as written. */
export const writtenAt = Date.parse('2026-11-23T12:30:00Z');

/** Reads a bundle from the archive that the script would make. */
export async function readBundle(
  bundle: SupportBundle,
  options: Options = {},
): Promise<Bundle> {
  const archive = await packBundle(bundle);
  return readArchiveBytes(archive, options, `${bundle.name}.tar.gz`);
}

/** Reads a bundle from the bytes of an archive. */
export function readArchiveBytes(
  archive: Uint8Array,
  options: Options = {},
  name = 'bundle.tar.gz',
): Promise<Bundle> {
  const stream = new Blob([archive as Uint8Array<ArrayBuffer>]).stream();
  return readEntries(readArchive(stream), options, name);
}

/** Reads a bundle from entries. */
export function readEntries(
  entries: AsyncIterable<BundleEntry>,
  options: Options = {},
  name = 'bundle',
): Promise<Bundle> {
  const reader = new BundleReader({ catalog: shippedCatalog, ...options });
  return reader.read(entries, { name, modifiedAt: writtenAt });
}

/** Reads a bundle from files, as if they were in a folder. */
export function readFiles(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: Options = {},
): Promise<Bundle> {
  async function* list(): AsyncGenerator<BundleEntry> {
    for (const [path, text] of Object.entries(files)) {
      yield { path, type: 'file', chunks: cut(text) };
    }
  }
  return readEntries(list(), options);
}

async function* cut(text: string | Uint8Array): AsyncGenerator<Uint8Array> {
  const bytes =
    typeof text === 'string' ? new TextEncoder().encode(text) : text;
  for (let at = 0; at < bytes.length; at += PIECE) {
    yield bytes.slice(at, at + PIECE);
  }
}
