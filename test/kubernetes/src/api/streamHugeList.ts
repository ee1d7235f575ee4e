import { once } from 'events';
import { ServerResponse } from 'http';

const PADDING_BYTES = 64 * 1024;

/**
 * Sends a valid list of pods of at least `bytes` bytes in chunks, as fast as the client takes them, and
 * stops when the client goes away.
 */
export async function streamHugeList(
  response: ServerResponse,
  bytes: number,
): Promise<void> {
  response.writeHead(200, { 'Content-Type': 'application/json' });
  response.write(
    '{"kind":"PodList","apiVersion":"v1","metadata":{"resourceVersion":"1"},"items":[',
  );
  const padding = 'x'.repeat(PADDING_BYTES);
  let sent = 0;
  for (let index = 0; sent < bytes; index += 1) {
    if (response.destroyed) return;
    const item = JSON.stringify({
      metadata: {
        name: `huge-${index}`,
        namespace: 'default',
        annotations: { padding },
      },
    });
    sent += item.length;
    if (!response.write(index === 0 ? item : `,${item}`)) {
      await Promise.race([once(response, 'drain'), once(response, 'close')]);
    }
  }
  response.end(']}');
}
