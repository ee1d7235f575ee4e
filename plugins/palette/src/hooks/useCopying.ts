import { useEffect, useState } from 'react';
import useCopyToClipboard from 'react-use/esm/useCopyToClipboard';

const CONFIRMED_MS = 2_000;

/** Copies a text to the clipboard; `copied` is true for a moment afterwards. */
export function useCopying(): {
  readonly copied: boolean;
  readonly copy: (text: string) => void;
} {
  const [, copyText] = useCopyToClipboard();
  const [copied, setCopied] = useState(false);

  useEffect(() => {
    if (!copied) {
      return undefined;
    }
    const timer = setTimeout(() => setCopied(false), CONFIRMED_MS);
    return () => clearTimeout(timer);
  }, [copied]);

  return {
    copied,
    copy: text => {
      copyText(text);
      setCopied(true);
    },
  };
}
