import { act } from '@testing-library/react';
import {
  CHECKS_CHANNEL,
  type CheckSignal,
} from 'backstage-plugin-palette-common';
import type { SignalApi } from '../api';

/** Signals that a test sends itself. */
export class FakeSignals implements SignalApi {
  readonly #hearers = new Set<(message: never) => void>();

  subscribe<Message>(channel: string, onMessage: (message: Message) => void) {
    if (channel === CHECKS_CHANNEL) {
      this.#hearers.add(onMessage);
    }
    return { unsubscribe: () => this.#hearers.delete(onMessage) };
  }

  /** Sends a signal about checks to everyone who listens. */
  async send(signal: CheckSignal): Promise<void> {
    await act(async () => {
      this.#hearers.forEach(hear => hear(signal as never));
    });
  }
}
