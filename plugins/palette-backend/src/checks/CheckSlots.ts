import { ServiceUnavailableError } from '@backstage/errors';
import pLimit from 'p-limit';

/** The schedule leaves one slot in this many free. */
const ONE_IN = 10;

/**
 * Limits how many checks this backend makes at once, scheduled or asked for. The schedule leaves some slots free for people,
 * and people leave half of all slots to the schedule, so that neither waits long for the other.
 */
export class CheckSlots {
  readonly #concurrency: number;
  readonly #askedWaitMs: number;
  readonly #all: ReturnType<typeof pLimit>;
  readonly #asked: ReturnType<typeof pLimit>;
  #scheduled = 0;

  constructor(options: {
    /** Checks at once, at least 1. */
    readonly concurrency: number;
    /** How long a check that someone asks for waits for its turn, ms. */
    readonly askedWaitMs: number;
  }) {
    this.#concurrency = options.concurrency;
    this.#askedWaitMs = options.askedWaitMs;
    this.#all = pLimit(options.concurrency);
    this.#asked = pLimit(Math.ceil(options.concurrency / 2));
  }

  /** How many scheduled checks could begin now. */
  get roomForSchedule(): number {
    const kept = Math.floor(this.#concurrency / ONE_IN);
    const free =
      this.#concurrency - this.#all.activeCount - this.#all.pendingCount;
    return Math.max(
      0,
      Math.min(free, this.#concurrency - kept - this.#scheduled),
    );
  }

  /** Runs a scheduled check when there is a slot. */
  async runScheduled<Result>(check: () => Promise<Result>): Promise<Result> {
    this.#scheduled += 1;
    try {
      return await this.#all(check);
    } finally {
      this.#scheduled -= 1;
    }
  }

  /**
   * Runs a check that someone waits for.
   *
   * @throws ServiceUnavailableError where its turn did not come in time
   */
  runAsked<Result>(check: () => Promise<Result>): Promise<Result> {
    return new Promise((resolve, reject) => {
      let isLate = false;
      const late = setTimeout(() => {
        isLate = true;
        reject(
          new ServiceUnavailableError(
            'This portal is busy with checks of other clusters: ask again in a moment, or raise palette.checks.concurrency.',
          ),
        );
      }, this.#askedWaitMs);
      late.unref();
      const begin = async () => {
        clearTimeout(late);
        return isLate ? undefined : check().then(resolve, reject);
      };
      this.#asked(() => this.#all(begin));
    });
  }
}
