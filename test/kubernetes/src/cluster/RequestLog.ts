export interface RecordedRequest {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: {
    readonly accept?: string;
    readonly acceptEncoding?: string;
    readonly userAgent?: string;
  };
  /** The sender; undefined if the credential is unknown. The credential itself is not kept. */
  readonly user?: string;
  /** Length of the URL in bytes, as the request line has it. */
  readonly urlLength: number;
  /** Time by the machine's clock, ms since 1970. */
  readonly receivedAtMs: number;
}

/** The requests that reached one cluster, oldest first. */
export class RequestLog {
  readonly #recorded: RecordedRequest[] = [];

  get count(): number {
    return this.#recorded.length;
  }

  get all(): readonly RecordedRequest[] {
    return [...this.#recorded];
  }

  /** Requests for exactly this path. */
  to(path: string): readonly RecordedRequest[] {
    return this.#recorded.filter(request => request.path === path);
  }

  add(request: RecordedRequest): void {
    this.#recorded.push(request);
  }

  clear(): void {
    this.#recorded.length = 0;
  }
}
