import { InputError } from '@backstage/errors';
import type { BundleEntry } from '../entry/BundleEntry';
import { bundleLimits } from '../entry/bundleLimits';
import { LongHeaderGuard } from './LongHeaderGuard';

const GZIP = [0x1f, 0x8b];
const TAR_MAGIC = 'ustar';
const TAR_MAGIC_AT = 257;

/** Bytes that are enough to tell an archive. */
export const ARCHIVE_START = 262;

/**
 * Whether a file is an archive that `readArchive` takes, told by its first bytes: gzip, or tar as it is.
 *
 * @public
 */
export function isArchive(start: Uint8Array): boolean {
  return (
    isGzip(start) ||
    String.fromCharCode(
      ...start.subarray(TAR_MAGIC_AT, TAR_MAGIC_AT + TAR_MAGIC.length),
    ) === TAR_MAGIC
  );
}

/**
 * Limits of an archive.
 *
 * @public
 */
export interface ArchiveOptions {
  /** Bytes of the archive once inflated. Default: 20 GB, several times what a large bundle has. */
  readonly maxBytes?: number;
}

/**
 * The entries of a tar archive, zipped or not, as they stream by. Whatever is not read is skipped. An archive that inflates
 * beyond all measure is refused on the way, and one that breaks off at its end.
 *
 * @throws InputError where it is no such archive, or exceeds a limit.
 *
 * @public
 */
export async function* readArchive(
  stream: ReadableStream<Uint8Array>,
  { maxBytes = bundleLimits.inflated }: ArchiveOptions = {},
): AsyncGenerator<BundleEntry> {
  // Few pages and commands read a bundle, so that the library is loaded on demand.
  const { createTarDecoder } = await import('modern-tar');
  const entries = (await inflate(stream))
    .pipeThrough(limit(maxBytes))
    .pipeThrough(createTarDecoder({ strict: true }));
  const reader = entries.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) {
        return;
      }
      const { header, body } = value;
      const bytes = body.getReader();
      yield {
        path: header.name,
        type: toType(header.type),
        ...(header.mtime && { modifiedAt: header.mtime.getTime() }),
        chunks: iterate(bytes),
      };
      await drain(bytes);
    }
  } catch (error) {
    throw toInputError(error);
  } finally {
    await reader.cancel().catch(() => {});
  }
}

async function* iterate(
  reader: ReadableStreamDefaultReader<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  for (;;) {
    const { done, value } = await reader.read().catch(error => {
      throw toInputError(error);
    });
    if (done) {
      return;
    }
    yield value;
  }
}

/** Reads the rest of an entry. Cancelling it instead can drop the next entry (modern-tar 0.8.6). */
async function drain(
  reader: ReadableStreamDefaultReader<Uint8Array>,
): Promise<void> {
  while (!(await reader.read()).done);
}

async function inflate(
  stream: ReadableStream<Uint8Array>,
): Promise<ReadableStream<Uint8Array>> {
  const [start, whole] = await peek(stream);
  if (!isGzip(start)) {
    return whole;
  }
  return whole.pipeThrough(
    new DecompressionStream('gzip') as ReadableWritablePair<
      Uint8Array,
      Uint8Array
    >,
  );
}

/** The first bytes of a stream, and the stream with them. */
async function peek(
  stream: ReadableStream<Uint8Array>,
): Promise<readonly [Uint8Array, ReadableStream<Uint8Array>]> {
  const reader = stream.getReader();
  let first: Uint8Array = new Uint8Array();
  while (first.length < GZIP.length) {
    const { done, value } = await reader.read();
    if (done) {
      throw new InputError('The archive is empty.');
    }
    const joined = new Uint8Array(first.length + value.length);
    joined.set(first);
    joined.set(value, first.length);
    first = joined;
  }
  const whole = new ReadableStream<Uint8Array>(
    {
      start: controller => controller.enqueue(first),
      pull: async controller => {
        const { done, value } = await reader.read();
        if (done) {
          controller.close();
        } else {
          controller.enqueue(value);
        }
      },
      cancel: reason => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
  return [first, whole];
}

function limit(maxBytes: number): TransformStream<Uint8Array, Uint8Array> {
  const guard = new LongHeaderGuard();
  let inflated = 0;
  return new TransformStream({
    transform: (bytes, controller) => {
      inflated += bytes.length;
      if (inflated > maxBytes) {
        throw new InputError(
          `The archive inflates to more than ${(
            maxBytes / 1_000_000
          ).toLocaleString('en-US')} MB, which no support bundle does.`,
        );
      }
      guard.check(bytes);
      controller.enqueue(bytes);
    },
  });
}

function isGzip(start: Uint8Array): boolean {
  return GZIP.every((byte, at) => start[at] === byte);
}

function toType(type: string | undefined): BundleEntry['type'] {
  switch (type) {
    case undefined:
    case 'file':
      return 'file';
    case 'directory':
      return 'directory';
    case 'link':
    case 'symlink':
      return 'link';
    default:
      return 'other';
  }
}

function toInputError(error: unknown): InputError {
  if (error instanceof InputError) {
    return error;
  }
  // The error below would only be printed behind the sentence, in words of the runtime.
  return new InputError(
    'The archive cannot be read: it breaks off, or is no tar archive with or without gzip. Copy it again, or collect the bundle again.',
  );
}
