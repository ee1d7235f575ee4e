/** The last part of a body as text. */
export interface EndOfBody {
  readonly text: string;
  /** Whether the beginning is left out. */
  readonly cut: boolean;
}

/** Reads a body to its end and keeps its last `maxBytes` bytes, so that memory is bounded whatever arrives. */
export async function readEndOfBody(
  body: ReadableStream<Uint8Array> | null,
  maxBytes: number,
): Promise<EndOfBody> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  let cut = false;
  const reader = body?.getReader();
  for (;;) {
    const { done = true, value } = (await reader?.read()) ?? {};
    if (done || !value) {
      break;
    }
    chunks.push(value);
    size += value.length;
    while (size - chunks[0].length >= maxBytes) {
      size -= chunks[0].length;
      chunks.shift();
      cut = true;
    }
  }
  const end = joinChunks(chunks, size).subarray(Math.max(0, size - maxBytes));
  return {
    text: new TextDecoder().decode(end),
    cut: cut || size > maxBytes,
  };
}

function joinChunks(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const joined = new Uint8Array(size);
  let position = 0;
  for (const chunk of chunks) {
    joined.set(chunk, position);
    position += chunk.length;
  }
  return joined;
}
