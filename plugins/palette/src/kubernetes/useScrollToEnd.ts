import { type RefObject, useEffect, useRef } from 'react';

/** A ref for an element that scrolls to its end whenever there is a new value: the end of a log says why it ended. */
export function useScrollToEnd(value: unknown): RefObject<HTMLDivElement> {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (value && element.current) {
      element.current.scrollTop = element.current.scrollHeight;
    }
  }, [value]);
  return element;
}
