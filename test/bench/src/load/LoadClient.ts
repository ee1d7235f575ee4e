import type { AnswerLog } from './AnswerLog';
import type { ClusterManners } from './LoadResult';
import { type Outcome, readOutcome } from './readOutcome';

/** Longer than every deadline of the backend. */
const HANGS_AFTER_MS = 60_000;

/** One request of a user. */
export interface LoadRequest {
  /** Method and path as in the API's document: `GET /clusters/{name}/history`. */
  readonly route: string;
  /** Below the API's base URL. */
  readonly path: string;
  readonly cluster?: ClusterManners;
  readonly init?: RequestInit;
  /** Whether the request is larger than the backend allows. */
  readonly asksTooMuch?: boolean;
}

/** Sends the requests of one user, waits for each answer's last byte, and logs the outcome. */
export class LoadClient {
  readonly #options: {
    readonly baseUrl: string;
    readonly fetch: typeof fetch;
    readonly log: AnswerLog;
  };

  constructor(options: {
    readonly baseUrl: string;
    readonly fetch: typeof fetch;
    readonly log: AnswerLog;
  }) {
    this.#options = options;
  }

  async send(request: LoadRequest): Promise<void> {
    const { route, cluster } = request;
    const startedMs = performance.now();
    const outcome = await this.#outcome(request);
    const ms = performance.now() - startedMs;
    this.#options.log.add({ route, cluster, ms, outcome });
  }

  async #outcome(request: LoadRequest): Promise<Outcome> {
    const { path, init, asksTooMuch = false } = request;
    try {
      const response = await this.#options.fetch(
        `${this.#options.baseUrl}${path}`,
        { ...init, signal: AbortSignal.timeout(HANGS_AFTER_MS) },
      );
      if (response.ok) {
        // Parsing would take CPU from the backend that is measured.
        await response.arrayBuffer();
        return { type: 'answered' };
      }
      return readOutcome(response.status, await response.text(), asksTooMuch);
    } catch (error) {
      return { type: 'failed', what: describeFailure(error) };
    }
  }
}

function describeFailure(error: unknown): string {
  const { name, message, cause } = error as Error;
  if (name === 'TimeoutError') {
    return `No answer within ${HANGS_AFTER_MS / 1_000} s`;
  }
  const { code } = (cause ?? {}) as { readonly code?: unknown };
  return `No answer: ${code ?? message}`;
}
