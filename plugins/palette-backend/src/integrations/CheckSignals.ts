import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { SignalsService } from '@backstage/plugin-signals-node';
import {
  CHECKS_CHANNEL,
  type CheckSignal,
} from 'backstage-plugin-palette-common';
import type { OutcomeListener } from '../fleet/recording/OutcomeFeed';
import type { RecordedOutcome } from '../fleet/recording/RecordedOutcome';

/** At most one signal in this time, ms. */
const PAUSE_MS = 1_000;

/**
 * The signals on the channel `palette:checks`: which clusters were checked, for pages that are open. Everyone receives them,
 * so they name clusters by random ids. Many checks at once are one signal.
 */
export class CheckSignals implements OutcomeListener {
  readonly name = `The channel ${CHECKS_CHANNEL}`;
  readonly #signals: SignalsService;
  readonly #logger: LoggerService;
  readonly #checked = new Set<string>();
  readonly #changed = new Set<string>();
  #timer: NodeJS.Timeout | undefined;
  #sentMs = -PAUSE_MS;
  #isStopped = false;
  #isFailing = false;

  constructor(services: {
    readonly signals: SignalsService;
    readonly logger: LoggerService;
  }) {
    this.#signals = services.signals;
    this.#logger = services.logger;
  }

  /** Gathers the cluster, and sends what is gathered as soon as the pause is over. */
  onOutcome({ liveId, transitions }: RecordedOutcome): void {
    if (!liveId || this.#isStopped) {
      return;
    }
    this.#checked.add(liveId);
    if (transitions.length > 0) {
      this.#changed.add(liveId);
    }
    this.#sendSoon();
  }

  /** Drops what is gathered: pages ask again when they reach another backend. */
  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
  }

  #sendSoon(): void {
    const pausedMs = performance.now() - this.#sentMs;
    this.#timer ??= setTimeout(
      () => this.#send(),
      Math.max(0, PAUSE_MS - pausedMs),
    ).unref();
  }

  async #send(): Promise<void> {
    this.#timer = undefined;
    this.#sentMs = performance.now();
    const message: CheckSignal = {
      checked: [...this.#checked],
      changed: [...this.#changed],
    };
    this.#checked.clear();
    this.#changed.clear();
    try {
      await this.#signals.publish({
        recipients: { type: 'broadcast' },
        channel: CHECKS_CHANNEL,
        message,
      });
      this.#isFailing = false;
    } catch (error) {
      this.#logFailure(error);
      message.checked.forEach(id => this.#checked.add(id));
      message.changed.forEach(id => this.#changed.add(id));
      if (!this.#isStopped) {
        this.#sendSoon();
      }
    }
  }

  /** Logs a series of failures once. */
  #logFailure(error: unknown): void {
    if (!this.#isFailing) {
      this.#logger.warn(
        `Open pages are not told of checks, which is tried again every second: ${
          toError(error).message
        }`,
      );
    }
    this.#isFailing = true;
  }
}
