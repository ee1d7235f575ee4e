/** Something that goes wrong between a client and a cluster. Times in ms, sizes in bytes. */
export type Fault =
  /** The port does not listen: ECONNREFUSED. */
  | { readonly type: 'refused' }
  /** The answer comes late. */
  | { readonly type: 'slowHeaders'; readonly ms: number }
  /** Headers and half the body come at once, the rest late. */
  | { readonly type: 'slowBody'; readonly ms: number }
  /** An error of the API server or of a proxy in front of it. */
  | {
      readonly type: 'status';
      readonly status: 429 | 500 | 503;
      /** Seconds. Sent with 429 and 503. */
      readonly retryAfter?: number;
    }
  /** The HTTP answer is whole, but its JSON stops in the middle. */
  | { readonly type: 'truncatedJson' }
  /** The connection is reset in the middle of the body. */
  | { readonly type: 'resetMidBody' }
  /** A redirect to a login page. */
  | { readonly type: 'redirect'; readonly location?: string }
  /** A captive portal: HTML with status 200. */
  | { readonly type: 'html' }
  /** JSON with status 200 that is not a list. */
  | { readonly type: 'wrongShape'; readonly body?: unknown }
  /** A list of this many bytes, streamed and never held in memory. */
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
  /** Applies only to paths that start with this. Does not apply to `refused`. */
  readonly path?: string;
  /** The number of requests after which it heals. Does not apply to `refused`. */
  readonly times?: number;
}

/** The present fault of one cluster; at most one. */
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
