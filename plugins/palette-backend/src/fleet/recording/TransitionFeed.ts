import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { Transition } from 'backstage-plugin-palette-common';

/** Reacts to transitions: a metric, an event, a message. Each listener is a file of its own in `integrations/`. */
export interface TransitionListener {
  /** For the log. */
  readonly name: string;
  /**
   * Is told once of each transition, by the replica that recorded it. Calls may overlap, even for one cluster.
   *
   * @param transitions - of one outcome of one cluster, never empty
   */
  onTransitions(transitions: readonly Transition[]): Promise<void> | void;
}

/** Tells listeners of recorded transitions. Nothing waits for a listener; an error of a listener is logged in one line. */
export class TransitionFeed {
  readonly #listeners: readonly TransitionListener[];
  readonly #logger: LoggerService;

  constructor(options: {
    readonly listeners: readonly TransitionListener[];
    readonly logger: LoggerService;
  }) {
    this.#listeners = options.listeners;
    this.#logger = options.logger;
  }

  /** Tells every listener, after the commit, so that listeners find the transitions stored. */
  publish(transitions: readonly Transition[]): void {
    if (transitions.length === 0) {
      return;
    }
    for (const listener of this.#listeners) {
      this.#tell(listener, transitions);
    }
  }

  async #tell(
    listener: TransitionListener,
    transitions: readonly Transition[],
  ): Promise<void> {
    try {
      await listener.onTransitions(transitions);
    } catch (error) {
      this.#logger.warn(
        `${listener.name} could not react to ${
          transitions.length
        } transitions: ${toError(error).message}`,
      );
    }
  }
}
