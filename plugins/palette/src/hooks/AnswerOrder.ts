/** Tells which answers are news, where several requests are under way: those asked for later than what is shown. */
export class AnswerOrder {
  private asked = 0;
  private shown = 0;

  /** A request begins. */
  ask(): number {
    this.asked += 1;
    return this.asked;
  }

  /** Whether the answer to a request is newer than what is shown; it is shown then. */
  show(request: number): boolean {
    const news = request > this.shown;
    this.shown = Math.max(this.shown, request);
    return news;
  }

  /** What was asked for so far is not shown any more. */
  dropAsked(): void {
    this.shown = this.asked;
  }
}
