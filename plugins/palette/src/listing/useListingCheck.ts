import { configApiRef, useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import type {
  PaletteApi,
  Report,
  Strictness,
} from 'backstage-plugin-palette-common';
import { useCallback, useEffect, useRef, useState } from 'react';
import { paletteApiRef } from '../api';
import { type GivenListing, measureGiven, readGiven } from './GivenListing';
import { BundleJudge } from './bundle/BundleJudge';
import type {
  BundleFacts,
  BundleJobProgress,
  JudgedBundle,
} from './bundle/judgeBundle';
import { type ListingChoices, toEvaluationOptions } from './ListingChoices';
import { type ListingProblem, toListingProblem } from './toListingProblem';

const NOTHING_READ: BundleJobProgress = { files: 0, share: 0 };

/** The outcome of judging a listing. */
export type ListingOutcome =
  | {
      readonly kind: 'report';
      readonly report: Report;
      /** The judged listing, which may be judged again with other choices. */
      readonly given: GivenListing;
      /** Present where a support bundle was judged. */
      readonly facts?: BundleFacts;
      readonly choices: ListingChoices;
    }
  | {
      readonly kind: 'problem';
      readonly problem: ListingProblem;
      /** The listing and choices that were sent; the form may have changed since. */
      readonly listing: string;
      /** The size of the listing. */
      readonly bytes: number;
      readonly choices: ListingChoices;
    };

/** The latest outcome, and a function to judge a listing. */
export interface ListingCheck {
  readonly outcome?: ListingOutcome;
  /** Number of outcomes so far. */
  readonly round: number;
  readonly checking: boolean;
  /** How far a support bundle was read; absent while nothing is read. */
  readonly progress?: BundleJobProgress;
  readonly check: (given: GivenListing, choices: ListingChoices) => void;
  /** Stops reading a support bundle; the outcome before stays. */
  readonly cancel: () => void;
}

/**
 * Judges listings one after the other; only the outcome of the last one is shown.
 *
 * @param kept - an outcome from before, shown until the next one
 */
export function useListingCheck(kept?: ListingOutcome): ListingCheck {
  const api = useApi(paletteApiRef);
  const config = useApi(configApiRef);
  const [{ outcome, round }, setState] = useState<{
    readonly outcome?: ListingOutcome;
    readonly round: number;
  }>({ outcome: kept, round: 0 });
  const [checking, setChecking] = useState(false);
  const [progress, setProgress] = useState<BundleJobProgress>();
  const running = useRef<AbortController>();
  useEffect(() => () => running.current?.abort(), []);

  const check = useCallback(
    async (given: GivenListing, choices: ListingChoices) => {
      running.current?.abort();
      const run = new AbortController();
      running.current = run;
      setChecking(true);
      setProgress(given.kind === 'bundle' ? NOTHING_READ : undefined);
      const content = readGiven(given);
      let listing = '';
      let ended: ListingOutcome;
      try {
        if (given.kind === 'bundle') {
          const judged = await judge(
            api,
            given.file,
            {
              ...choices,
              strictness:
                choices.strictness ||
                readStrictness(config.getOptionalString('palette.strictness')),
            },
            run.signal,
            now => {
              if (!run.signal.aborted) {
                setProgress(now);
              }
            },
          );
          ended = { kind: 'report', ...judged, given, choices };
        } else {
          listing =
            typeof content === 'string' ? content : await content.text();
          const options = toEvaluationOptions(choices);
          const report = await api.evaluateListing(listing, options);
          ended = { kind: 'report', report, given, choices };
        }
      } catch (error) {
        const problem = toListingProblem(toError(error));
        const bytes = measureGiven(content);
        ended = { kind: 'problem', problem, listing, bytes, choices };
      }
      if (!run.signal.aborted) {
        setChecking(false);
        setProgress(undefined);
        setState(before => ({ outcome: ended, round: before.round + 1 }));
      }
    },
    [api, config],
  );

  const cancel = useCallback(() => {
    running.current?.abort();
    setChecking(false);
    setProgress(undefined);
  }, []);

  return { outcome, round, checking, progress, check, cancel };
}

/** The portal's default, which the backend applies to listings, and the browser to what it judges itself. */
function readStrictness(configured: string | undefined): Strictness | '' {
  return configured === 'adapted' || configured === 'documented'
    ? configured
    : '';
}

async function judge(
  api: PaletteApi,
  file: File,
  { clusterType, traits, strictness }: ListingChoices,
  signal: AbortSignal,
  onProgress: (progress: BundleJobProgress) => void,
): Promise<JudgedBundle> {
  const catalog = await api.getEvaluationCatalog();
  return new BundleJudge().judge(
    {
      file,
      catalog,
      clusterType,
      traits,
      ...(strictness && { strictness }),
    },
    { signal, onProgress },
  );
}
