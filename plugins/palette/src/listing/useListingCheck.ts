import { useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import type { Report } from 'backstage-plugin-palette-common';
import { useCallback, useRef, useState } from 'react';
import { paletteApiRef } from '../api';
import { type ListingChoices, toEvaluationOptions } from './ListingChoices';
import { type ListingProblem, toListingProblem } from './toListingProblem';

/** What came of a listing. */
export type ListingOutcome =
  | {
      readonly kind: 'report';
      readonly report: Report;
      /** What was judged, to be judged again with other choices. */
      readonly given: string | Blob;
      readonly choices: ListingChoices;
    }
  | {
      readonly kind: 'problem';
      readonly problem: ListingProblem;
      /** The listing and the choices that it was sent with, whatever the form holds by now. */
      readonly listing: string;
      readonly choices: ListingChoices;
    };

export interface ListingCheck {
  readonly outcome?: ListingOutcome;
  /** Counts the outcomes: a new one is a new number. */
  readonly round: number;
  readonly checking: boolean;
  readonly check: (given: string | Blob, choices: ListingChoices) => void;
}

/** Judges listings one after the other; the last one asked for is the one that is answered. */
export function useListingCheck(): ListingCheck {
  const api = useApi(paletteApiRef);
  const [{ outcome, round }, setState] = useState<{
    readonly outcome?: ListingOutcome;
    readonly round: number;
  }>({ round: 0 });
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
        ended = { kind: 'problem', problem, listing, choices };
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
