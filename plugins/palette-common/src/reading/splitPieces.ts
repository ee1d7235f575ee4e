const PIECE_BYTES = 64 * 1_024;

/**
 * The bytes of an answer in pieces of at most 64 KB. Stopping early cancels the answer.
 */
export async function* splitPieces(
  body: ReadableStream<Uint8Array> | null,
): AsyncGenerator<Uint8Array> {
  const reader = body?.getReader();
  let ended = !reader;
  try {
    while (reader && !ended) {
      const { done, value } = await reader.read();
      ended = done;
      for (let at = 0; value && at < value.byteLength; at += PIECE_BYTES) {
        yield value.subarray(at, at + PIECE_BYTES);
      }
    }
  } finally {
    if (!ended) {
      // Not awaited, because a server that ignores it would delay the failure.
      reader?.cancel().catch(() => {});
    }
  }
}
