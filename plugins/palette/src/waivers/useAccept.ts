import { useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import type { NewWaiver } from 'backstage-plugin-palette-common';
import { useState } from 'react';
import { paletteApiRef } from '../api';
import { usePaletteTranslation } from '../translation';
import { describeError } from './describeError';

/** Makes a waiver, and tells why it failed. */
export function useAccept(onDone: () => void): {
  readonly accept: (waiver: NewWaiver) => Promise<void>;
  readonly accepting: boolean;
  /** One sentence. */
  readonly error?: string;
} {
  const api = useApi(paletteApiRef);
  const { t } = usePaletteTranslation();
  const [accepting, setAccepting] = useState(false);
  const [error, setError] = useState<string>();
  return {
    accepting,
    error,
    accept: async waiver => {
      setAccepting(true);
      setError(undefined);
      try {
        await api.createWaiver(waiver);
      } catch (caught) {
        setError(describeError(toError(caught), t));
        setAccepting(false);
        return;
      }
      onDone();
    },
  };
}
