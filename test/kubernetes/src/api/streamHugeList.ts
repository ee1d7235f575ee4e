import { ServerResponse } from 'http';
import { Readable } from 'stream';
import { pipeline } from 'stream/promises';

const PADDING = 'x'.repeat(64 * 1024);

/**
 * Sends a valid list of pods of at least `bytes` bytes in chunks, as fast as the client reads, until the client
 * disconnects.
 */
export async function streamHugeList(
  response: ServerResponse,
  bytes: number,
): Promise<void> {
  response.writeHead(200, { 'Content-Type': 'application/json' });
  try {
    await pipeline(Readable.from(writeHugeList(bytes)), response);
  } catch {
    // The client closed the connection, as it should.
  }
}

function* writeHugeList(bytes: number): Generator<string> {
  yield '{"kind":"PodList","apiVersion":"v1","metadata":{"resourceVersion":"1"},"items":[';
  for (let index = 0, sent = 0; sent < bytes; index += 1) {
    const item = JSON.stringify({
      metadata: {
        name: `huge-${index}`,
        namespace: 'default',
        annotations: { padding: PADDING },
      },
    });
    sent += item.length;
    yield index === 0 ? item : `,${item}`;
  }
  yield ']}';
}
