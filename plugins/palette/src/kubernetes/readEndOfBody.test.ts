import { readEndOfBody } from './readEndOfBody';

const stream = (...chunks: readonly string[]) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      chunks.forEach(chunk =>
        controller.enqueue(new TextEncoder().encode(chunk)),
      );
      controller.close();
    },
  });

describe('readEndOfBody', () => {
  it.each([
    ['keeps a short body whole', ['ab', 'cd'], 'abcd', false],
    ['keeps a body of the largest size whole', ['abc', 'def'], 'abcdef', false],
    ['keeps the end of a longer one', ['abc', 'defg'], 'bcdefg', true],
    ['drops chunks before the end', ['abc', 'def', 'ghi'], 'defghi', true],
    ['cuts inside of a chunk', ['abcdefghij'], 'efghij', true],
    ['reads a body without chunks', [], '', false],
  ])('%s', async (_, chunks, text, cut) => {
    expect(await readEndOfBody(stream(...chunks), 6)).toEqual({ text, cut });
  });

  it('reads no body as an empty text', async () => {
    expect(await readEndOfBody(null, 6)).toEqual({ text: '', cut: false });
  });

  it('reads a character that two chunks share', async () => {
    const [first, second] = [new Uint8Array([0xc3]), new Uint8Array([0xa9])];
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(first);
        controller.enqueue(second);
        controller.close();
      },
    });
    expect((await readEndOfBody(body, 6)).text).toBe('é');
  });
});
