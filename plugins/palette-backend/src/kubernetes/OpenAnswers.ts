/** Counts answers that have begun and not ended. */
export class OpenAnswers {
  #open = 0;

  get hasOpen(): boolean {
    return this.#open > 0;
  }

  /**
   * Counts an answer while its body is read.
   *
   * @returns the same body; a body that the signal ends stays counted as open
   */
  follow(
    body: ReadableStream<Uint8Array>,
    signal: AbortSignal,
  ): ReadableStream<Uint8Array> {
    const reader = body.getReader();
    const end = () => {
      this.#open -= signal.aborted ? 0 : 1;
    };
    this.#open += 1;
    return new ReadableStream<Uint8Array>({
      async pull(controller) {
        try {
          const { done, value } = await reader.read();
          if (done) {
            end();
            controller.close();
          } else {
            controller.enqueue(value);
          }
        } catch (error) {
          end();
          controller.error(error);
        }
      },
      cancel(reason) {
        end();
        return reader.cancel(reason);
      },
    });
  }
}
