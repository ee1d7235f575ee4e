// Tests run in Node.js, which has these streams too.
// eslint-disable-next-line no-restricted-imports
import {
  ByteLengthQueuingStrategy,
  CompressionStream,
  DecompressionStream,
  ReadableStream,
  TransformStream,
  WritableStream,
} from 'stream/web';

/** Gives jsdom the streams that browsers have. */
export function provideStreams(): void {
  Object.assign(globalThis, {
    ByteLengthQueuingStrategy,
    CompressionStream,
    DecompressionStream,
    ReadableStream,
    TransformStream,
    WritableStream,
  });
  File.prototype.stream = function stream() {
    return toStream(this) as never;
  };
}

function toStream(file: File): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start: controller =>
      new Promise<void>((resolve, reject) => {
        const reader = new FileReader();
        reader.onerror = () => reject(reader.error);
        reader.onload = () => {
          // jsdom has an ArrayBuffer of its own.
          controller.enqueue(Uint8Array.from(readBytes(reader)));
          controller.close();
          resolve();
        };
        reader.readAsArrayBuffer(file);
      }),
  });
}

function readBytes({ result }: FileReader): Uint8Array {
  return new Uint8Array(result as ArrayBuffer);
}
