import { readTextUpTo } from './readTextUpTo';

/** A body of some chunks, and how many of them were read. */
function createBody(...chunks: readonly string[]) {
  const asked = { count: 0, cancelled: false };
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (asked.count === chunks.length) {
          controller.close();
          return;
        }
        controller.enqueue(Buffer.from(chunks[asked.count]));
        asked.count += 1;
      },
      cancel() {
        asked.cancelled = true;
      },
    },
    { highWaterMark: 0 },
  );
  return { body, asked };
}

describe('the beginning of a body', () => {
  it('is the whole body where it is small', async () => {
    expect(await readTextUpTo(createBody('ab', 'cé').body, 100)).toBe('abcé');
  });

  it('is empty where there is no body', async () => {
    expect(await readTextUpTo(null, 100)).toBe('');
  });

  it('ends at the limit, within a chunk', async () => {
    expect(await readTextUpTo(createBody('abc', 'def').body, 4)).toBe('abcd');
  });

  it('is not followed by a further read', async () => {
    const { body, asked } = createBody('ab', 'cd', 'ef');

    expect(await readTextUpTo(body, 4)).toBe('abcd');
    expect(asked).toEqual({ count: 2, cancelled: true });
  });
});
