import { useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import type { KubernetesApi } from '@backstage/plugin-kubernetes-react';
import {
  type BrowserRead,
  ClusterReader,
  type ReadFailure,
  ReadError,
  type Report,
  evaluate,
} from 'backstage-plugin-palette-common';
import { useCallback, useEffect, useRef, useState } from 'react';
import { paletteApiRef } from '../../api';
import { usePaletteTranslation } from '../../translation';
import { createBrowserFetch } from './createBrowserFetch';

/** Long, because signing in counts. */
const TIMEOUT_MS = 120_000;

interface Known {
  readonly report?: Report;
  readonly failure?: ReadFailure;
  /** Why the browser could not judge at all. */
  readonly error?: Error;
}

export interface OwnReading extends Known {
  readonly reading: boolean;
  readonly readAgain: () => void;
}

/** The failure of the latest attempt, counted from the first of its unbroken series. */
function countFailure(
  before: ReadFailure | undefined,
  error: ReadError,
): ReadFailure {
  const at = new Date().toISOString();
  return {
    class: error.class,
    message: error.message,
    since: before?.since ?? at,
    at,
    attempts: (before?.attempts ?? 0) + 1,
  };
}

/**
 * Reads a cluster with the user's own credentials and judges it in the browser: once, and again on request. One
 * cluster for the life of the component.
 */
export function useOwnReading(
  clusterName: string,
  browserRead: BrowserRead,
  kubernetesApi: KubernetesApi,
): OwnReading {
  const api = useApi(paletteApiRef);
  const { t } = usePaletteTranslation();
  const [known, setKnown] = useState<Known>({});
  const [reading, setReading] = useState(true);
  const running = useRef<AbortController>();
  // A poll brings an equal object anew, which is no reason to read.
  const howToJudge = useRef(browserRead);
  howToJudge.current = browserRead;
  // Another language is none either.
  const words = useRef(t);
  words.current = t;

  const readAgain = useCallback(async () => {
    running.current?.abort();
    const run = new AbortController();
    running.current = run;
    setReading(true);
    let next: (before: Known) => Known;
    try {
      const catalog = await api.getEvaluationCatalog();
      const snapshot = await new ClusterReader({ catalog }).read(
        createBrowserFetch(kubernetesApi, clusterName, words.current),
        { timeoutMs: TIMEOUT_MS, signal: run.signal },
      );
      const report = evaluate(catalog, snapshot, howToJudge.current);
      next = () => ({ report });
    } catch (thrown) {
      const error = toError(thrown);
      next = ({ report, failure }) =>
        error instanceof ReadError
          ? { report, failure: countFailure(failure, error) }
          : { report, error };
    }
    if (!run.signal.aborted) {
      setKnown(next);
      setReading(false);
    }
  }, [api, clusterName, kubernetesApi]);

  useEffect(() => {
    readAgain();
    return () => running.current?.abort();
  }, [readAgain]);

  return { ...known, reading, readAgain };
}
