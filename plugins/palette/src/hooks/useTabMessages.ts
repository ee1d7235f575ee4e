import { useCallback, useEffect, useRef } from 'react';
import useLatest from 'react-use/esm/useLatest';

/**
 * Sends messages to the other tabs of this browser that show the same portal, and hears theirs. A browser without such
 * channels sends and hears nothing.
 *
 * @param channel - the same name in all tabs
 * @param onMessage - hears what other tabs sent, never this one's own messages
 */
export function useTabMessages<Message>(
  channel: string,
  onMessage: (message: Message) => void,
): (message: Message) => void {
  const latest = useLatest(onMessage);
  const opened = useRef<BroadcastChannel>();

  useEffect(() => {
    if (typeof BroadcastChannel === 'undefined') {
      return undefined;
    }
    const mine = new BroadcastChannel(channel);
    mine.onmessage = ({ data }: MessageEvent<Message>) => latest.current(data);
    opened.current = mine;
    return () => {
      opened.current = undefined;
      mine.close();
    };
  }, [channel, latest]);

  return useCallback(message => opened.current?.postMessage(message), []);
}
