import { createApiRef } from '@backstage/core-plugin-api';

/** The part of the signals plugin that pages use. */
export interface SignalApi {
  subscribe<Message>(
    channel: string,
    onMessage: (message: Message) => void,
  ): { unsubscribe(): void };
}

/** The signals plugin by its id, so that an app without it needs no package of it. */
export const signalApiRef = createApiRef<SignalApi>({
  id: 'plugin.signal.service',
});
