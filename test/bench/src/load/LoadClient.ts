import type { AnswerLog } from './AnswerLog';
import type { ClusterManners } from './LoadResult';
import { type Outcome, outcomeOf } from './outcomeOf';

/** Longer than anything that the backend promises to end. */
const HANGS_AFTER_MS = 60_000;

/** What is asked for. */
export interface LoadRequest {
  /** As the API's document has it: `GET /clusters/{name}/history`. */
  readonly route: string;
  /** Below the API's base URL. */
  readonly path: string;
  readonly cluster?: ClusterManners;
  readonly init?: RequestInit;
  /** Whether the request goes beyond what the backend promises to do. */
  readonly asksTooMuch?: boolean;
}

/** Sends the requests of one user, waits for each answer's last byte and keeps what came of it. */
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
        // Taking it apart would cost time that the backend's answers are measured in.
        await response.arrayBuffer();
        return { type: 'answered' };
      }
      return outcomeOf(response.status, await response.text(), asksTooMuch);
    } catch (error) {
      return { type: 'failed', what: whatFailed(error) };
    }
  }
}

function whatFailed(error: unknown): string {
  const { name, message, cause } = error as Error;
  if (name === 'TimeoutError') {
    return `No answer within ${HANGS_AFTER_MS / 1_000} s`;
  }
  const { code } = (cause ?? {}) as { readonly code?: unknown };
  return `No answer: ${code ?? message}`;
}
