import type { Conditions, WorkloadsIn } from './expectations';
import type { Confidence } from './kinds';

/**
 * A trouble whose cause is known.
 *
 * @public
 */
export interface KnownTrouble extends WorkloadsIn {
  /** Words with hyphens between them, unique. */
  readonly id: string;
  readonly title: string;
  readonly reasons: readonly string[];
  /** Texts in lower case, one of which a message of its pods or containers has; empty where messages do not matter. */
  readonly messageParts: readonly string[];
  readonly when: Conditions;
  readonly advice: string;
  /** The Palette release that fixed it, `4.10.0`. */
  readonly mendedIn?: string;
  /** https URL of a page about it. */
  readonly link?: string;
  /** https URL of the portal owner's own page about it. */
  readonly runbook?: string;
  /** URL of the page that it is known from, or the name of the overlay that added it. */
  readonly source: string;
  readonly confidence: Confidence;
}
