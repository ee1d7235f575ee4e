import type { ServerResponse } from 'http';
import { Readable } from 'stream';
import { pipeline } from 'stream/promises';

const BYTES = 64_000_000;
const PART = '{},'.repeat(100_000);

/** Sends a page of 21 million empty items, as fast as the client reads. */
export async function sendEmptyItems(response: ServerResponse): Promise<void> {
  response.writeHead(200, { 'Content-Type': 'application/json' });
  try {
    await pipeline(Readable.from(writePage()), response);
  } catch {
    // The client closed the connection, as it should.
  }
}

function* writePage(): Generator<string> {
  yield '{"kind":"PodList","apiVersion":"v1","metadata":{"resourceVersion":"1"},"items":[';
  for (let sent = 0; sent < BYTES; sent += PART.length) {
    yield PART;
  }
  yield '{}]}';
}
