import { TooManyEvaluationsError } from './TooManyEvaluationsError';

/** How many of all users for each thread: what waits is held in memory. */
const WAITING_PER_THREAD = 4;

/** Counts the listings that come in or are being judged, so that one user cannot take up all there is. */
export class EvaluationSlots {
  readonly #byUser = new Map<string, number>();
  #all = 0;

  constructor(
    private readonly limits: {
      readonly perUser: number;
      readonly threads: number;
    },
  ) {}

  /**
   * Takes a slot.
   *
   * @param user - entity reference, or the subject of a service
   * @returns gives the slot back; only the first call counts
   * @throws TooManyEvaluationsError
   */
  take(user: string): () => void {
    const own = this.#byUser.get(user) ?? 0;
    const { perUser, threads } = this.limits;
    if (own >= perUser) {
      throw new TooManyEvaluationsError(
        `You have ${own} listings being judged, and this portal judges no more than ${perUser} of one user at once (palette.evaluations.perUser). Wait until one is done and send this one again.`,
      );
    }
    if (this.#all >= threads * WAITING_PER_THREAD) {
      throw new TooManyEvaluationsError(
        'Many people have listings judged at present. Wait a little and send this one again.',
      );
    }
    this.#byUser.set(user, own + 1);
    this.#all++;
    let taken = true;
    return () => {
      if (taken) {
        taken = false;
        this.#giveBack(user);
      }
    };
  }

  #giveBack(user: string): void {
    const left = (this.#byUser.get(user) ?? 1) - 1;
    this.#all--;
    if (left > 0) {
      this.#byUser.set(user, left);
    } else {
      this.#byUser.delete(user);
    }
  }
}
