import { useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import type { KubernetesApi } from '@backstage/plugin-kubernetes-react';
import {
  type BrowserRead,
  ClusterReader,
  type ReadFailure,
  ReadError,
  type Report,
  applyWaivers,
  evaluate,
} from 'backstage-plugin-palette-common';
import { useCallback, useEffect, useRef, useState } from 'react';
import { paletteApiRef } from '../../api';
import { usePaletteTranslation } from '../../translation';
import { createBrowserFetch } from '../../kubernetes/createBrowserFetch';

/** Long, because it includes signing in. */
const TIMEOUT_MS = 120_000;

/** A cluster that the browser reads and judges. */
export interface OwnReading extends Known {
  readonly reading: boolean;
  readonly readAgain: () => void;
}

/**
 * Reads a cluster with the user's own credentials and judges it in the browser: once, and again on request. The cluster
 * must not change during the life of the component.
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
  // A poll brings a new but equal object, which is no reason to read again.
  const howToJudge = useRef(browserRead);
  howToJudge.current = browserRead;
  // A change of language is no reason to read again either.
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
      const report = applyWaivers(
        evaluate(catalog, snapshot, howToJudge.current),
        howToJudge.current.waivers ?? [],
        { clusterName },
      );
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

interface Known {
  readonly report?: Report;
  readonly failure?: ReadFailure;
  /** Why the browser could not judge the cluster. */
  readonly error?: Error;
}

/** The latest failure as part of an unbroken series, which began with `before`. */
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
