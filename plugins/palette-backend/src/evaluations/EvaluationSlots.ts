import { TooManyEvaluationsError } from './TooManyEvaluationsError';

/** The most listings of all users for each thread. Waiting listings are held in memory. */
const WAITING_PER_THREAD = 4;

/** Counts the listings that are uploaded or judged, so that one user cannot take all processes. */
export class EvaluationSlots {
  readonly #byUser = new Map<string, number>();
  #all = 0;

  readonly #limits: {
    readonly perUser: number;
    readonly threads: number;
  };

  constructor(limits: { readonly perUser: number; readonly threads: number }) {
    this.#limits = limits;
  }

  /**
   * Takes a slot.
   *
   * @param user - entity reference, or the subject of a service
   * @returns a function that gives the slot back; only its first call counts
   * @throws TooManyEvaluationsError where the user, or all users together, have too many
   */
  take(user: string): () => void {
    const own = this.#byUser.get(user) ?? 0;
    const { perUser, threads } = this.#limits;
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
    // Stryker disable next-line ConditionalExpression,EqualityOperator: a user with none would only stay in memory
    if (left > 0) {
      this.#byUser.set(user, left);
    } else {
      this.#byUser.delete(user);
    }
  }
}
