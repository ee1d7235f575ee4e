/** Something that goes wrong between a client and a cluster. Times in ms, sizes in bytes. */
export type Fault =
  /** The port does not listen: ECONNREFUSED. */
  | { readonly type: 'refused' }
  /** Nothing at all for a while, then the answer. */
  | { readonly type: 'slowHeaders'; readonly ms: number }
  /** Headers and half the body at once, the rest after a while. */
  | { readonly type: 'slowBody'; readonly ms: number }
  /** An error of the API server, or of what stands before it. */
  | {
      readonly type: 'status';
      readonly status: 429 | 500 | 503;
      /** Seconds. Sent with 429 and 503. */
      readonly retryAfter?: number;
    }
  /** A whole HTTP answer whose JSON stops in the middle. */
  | { readonly type: 'truncatedJson' }
  /** The connection is reset in the middle of the body. */
  | { readonly type: 'resetMidBody' }
  /** A login page elsewhere. */
  | { readonly type: 'redirect'; readonly location?: string }
  /** A captive portal: HTML with status 200. */
  | { readonly type: 'html' }
  /** JSON with status 200 that is no list of anything. */
  | { readonly type: 'wrongShape'; readonly body?: unknown }
  /** A list that goes on for so many bytes; streamed, never held in memory. */
  | { readonly type: 'hugeBody'; readonly bytes: number };

export const FAULT_TYPES: readonly Fault['type'][] = [
  'refused',
  'slowHeaders',
  'slowBody',
  'status',
  'truncatedJson',
  'resetMidBody',
  'redirect',
  'html',
  'wrongShape',
  'hugeBody',
];

export interface FaultScope {
  /** Only requests whose path starts so. Does not apply to `refused`. */
  readonly path?: string;
  /** Heals by itself after so many requests. Does not apply to `refused`. */
  readonly times?: number;
}

/** What is wrong with one cluster at present; at most one thing. */
export class ClusterFaults {
  #active?: { readonly fault: Fault; readonly scope: FaultScope };
  #remaining = Infinity;
  readonly #listeners = new Set<() => Promise<void>>();

  constructor(fault?: Fault) {
    if (fault) this.#active = { fault, scope: {} };
  }

  get current(): Fault | undefined {
    return this.#active?.fault;
  }

  /** Resolves when the fault is in force: with `refused`, when the port no longer listens. */
  async set(fault: Fault, scope: FaultScope = {}): Promise<void> {
    this.#active = { fault, scope };
    this.#remaining = scope.times ?? Infinity;
    await this.#announce();
  }

  /** Resolves when the cluster answers again. */
  async clear(): Promise<void> {
    this.#active = undefined;
    await this.#announce();
  }

  /** The fault that a request to `path` meets, if any; counts it. */
  take(path: string): Fault | undefined {
    const active = this.#active;
    if (!active || !path.startsWith(active.scope.path ?? '')) return undefined;
    this.#remaining -= 1;
    if (this.#remaining <= 0) this.#active = undefined;
    return active.fault;
  }

  /** Calls `listener` after each change and waits for it. */
  onChange(listener: () => Promise<void>): void {
    this.#listeners.add(listener);
  }

  async #announce(): Promise<void> {
    for (const listener of this.#listeners) await listener();
  }
}
