/** The order of requests under way: an answer is news if its request began after the one whose answer is shown. */
export class AnswerOrder {
  #asked = 0;
  #shown = 0;

  /** Counts a request that begins, and returns its number. */
  ask(): number {
    this.#asked += 1;
    return this.#asked;
  }

  /** Whether the answer to a request is news; if so, it counts as shown. */
  show(request: number): boolean {
    const news = request > this.#shown;
    this.#shown = Math.max(this.#shown, request);
    return news;
  }

  /** Drops the answers to all requests so far. */
  dropAsked(): void {
    this.#shown = this.#asked;
  }
}
