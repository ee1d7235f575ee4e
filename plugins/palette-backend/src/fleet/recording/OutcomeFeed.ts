import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { quote } from '../../targets/quote';
import type { RecordedOutcome } from './RecordedOutcome';

/** Reacts to outcomes of checks: a metric, an event, a signal. Each listener is a file of its own in `integrations/`. */
export interface OutcomeListener {
  /** For the log. */
  readonly name: string;
  /**
   * Is told once of each saved outcome, by the replica that recorded it. Calls may overlap, even for one cluster. Most
   * outcomes have no transitions.
   */
  onOutcome(outcome: RecordedOutcome): Promise<void> | void;
}

/** Tells listeners of recorded outcomes. Nothing waits for a listener; an error of a listener is logged in one line. */
export class OutcomeFeed {
  readonly #listeners: readonly OutcomeListener[];
  readonly #logger: LoggerService;

  constructor(options: {
    readonly listeners: readonly OutcomeListener[];
    readonly logger: LoggerService;
  }) {
    this.#listeners = options.listeners;
    this.#logger = options.logger;
  }

  /** Tells every listener, after the commit, so that listeners find the outcome stored. */
  publish(outcome: RecordedOutcome): void {
    for (const listener of this.#listeners) {
      this.#tell(listener, outcome);
    }
  }

  async #tell(
    listener: OutcomeListener,
    outcome: RecordedOutcome,
  ): Promise<void> {
    try {
      await listener.onOutcome(outcome);
    } catch (error) {
      this.#logger.warn(
        `${listener.name} could not react to a check of cluster ${quote(
          outcome.clusterName,
        )}: ${toError(error).message}`,
      );
    }
  }
}
