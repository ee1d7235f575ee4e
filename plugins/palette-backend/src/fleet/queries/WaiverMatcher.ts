import type { Visible } from '../../clusters/VisibleEntities';
import { findWaiverMatches, type WaiverMatches } from './findWaiverMatches';

/** An answer is kept for this many times as long as it took, so that a large fleet is not read all the time. */
const TIMES_AS_LONG = 10;

interface KeptAnswer {
  readonly question: string;
  readonly answer: Promise<readonly WaiverMatches[]>;
  /** Infinite while the answer is awaited. */
  untilMs: number;
}

/** Finds what waivers match, for pages that all ask the same again and again. */
export class WaiverMatcher {
  readonly #findMatches: typeof findWaiverMatches;
  readonly #nowMs: () => number;
  /** Keyed by the list of entities that the caller may see, which is the same object as long as it is valid. */
  readonly #kept = new WeakMap<object, KeptAnswer>();
  readonly #all = {};

  /** @param options - others than the defaults only in tests */
  constructor(
    options: {
      readonly findMatches?: typeof findWaiverMatches;
      readonly nowMs?: () => number;
    } = {},
  ) {
    this.#findMatches = options.findMatches ?? findWaiverMatches;
    this.#nowMs = options.nowMs ?? (() => performance.now());
  }

  /** As `findWaiverMatches`; the answer may be ten times as old as it took to find it. */
  find: typeof findWaiverMatches = async (fleet, waivers) => {
    const question = JSON.stringify(
      waivers.map(({ component, clusters }) => [component, clusters]),
    );
    const key = this.#toKey(fleet.visible);
    const kept = this.#kept.get(key);
    if (kept?.question === question && this.#nowMs() < kept.untilMs) {
      return kept.answer;
    }
    const beganMs = this.#nowMs();
    const asked: KeptAnswer = {
      question,
      answer: this.#findMatches(fleet, waivers),
      untilMs: Infinity,
    };
    this.#kept.set(key, asked);
    try {
      const answer = await asked.answer;
      const endMs = this.#nowMs();
      asked.untilMs = endMs + TIMES_AS_LONG * (endMs - beganMs);
      return answer;
    } catch (error) {
      // A failure belongs to those who waited; the next one asks again.
      asked.untilMs = beganMs;
      throw error;
    }
  };

  #toKey(visible: Visible): object {
    return visible === 'all' ? this.#all : visible;
  }
}
