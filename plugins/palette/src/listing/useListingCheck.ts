import { useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import type { Report } from 'backstage-plugin-palette-common';
import { useCallback, useRef, useState } from 'react';
import { paletteApiRef } from '../api';
import { measureGiven } from './GivenListing';
import { type ListingChoices, toEvaluationOptions } from './ListingChoices';
import { type ListingProblem, toListingProblem } from './toListingProblem';

/** The outcome of judging a listing. */
export type ListingOutcome =
  | {
      readonly kind: 'report';
      readonly report: Report;
      /** The judged listing, which may be judged again with other choices. */
      readonly given: string | Blob;
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
  readonly check: (given: string | Blob, choices: ListingChoices) => void;
}

/**
 * Judges listings one after the other; only the outcome of the last one is shown.
 *
 * @param kept - an outcome from before, shown until the next one
 */
export function useListingCheck(kept?: ListingOutcome): ListingCheck {
  const api = useApi(paletteApiRef);
  const [{ outcome, round }, setState] = useState<{
    readonly outcome?: ListingOutcome;
    readonly round: number;
  }>({ outcome: kept, round: 0 });
  const [checking, setChecking] = useState(false);
  const latestRequest = useRef(0);

  const check = useCallback(
    async (given: string | Blob, choices: ListingChoices) => {
      latestRequest.current += 1;
      const request = latestRequest.current;
      setChecking(true);
      let listing = '';
      let ended: ListingOutcome;
      try {
        listing = typeof given === 'string' ? given : await given.text();
        const options = toEvaluationOptions(choices);
        const report = await api.evaluateListing(listing, options);
        ended = { kind: 'report', report, given, choices };
      } catch (error) {
        const problem = toListingProblem(toError(error));
        const bytes = measureGiven(given);
        ended = { kind: 'problem', problem, listing, bytes, choices };
      }
      if (request === latestRequest.current) {
        setChecking(false);
        setState(before => ({ outcome: ended, round: before.round + 1 }));
      }
    },
    [api],
  );

  return { outcome, round, checking, check };
}
