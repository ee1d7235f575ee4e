import { isError } from '@backstage/errors';
import { problemOf } from '../entity/problems/problemOf';

/** Why a listing was not judged. */
export type ListingProblem =
  | {
      readonly kind: 'refused';
      readonly message: string;
      /** 1-based, of the listing, where the backend names one. */
      readonly line?: number;
    }
  | { readonly kind: 'tooLarge' }
  | { readonly kind: 'failed'; readonly title: string; readonly hint: string };

const failures = {
  notPermitted: {
    title: 'You may not check listings',
    hint: 'Checking a listing needs the permission palette.catalog.read. Ask whoever runs this Backstage to grant it to you.',
  },
  signedOut: {
    title: 'Your session has ended',
    hint: 'Copy what you typed, and reload the page to sign in again.',
  },
  backendMissing: {
    title: 'The Palette backend is not installed',
    hint: 'The Backstage backend has no route /api/palette. Add the package backstage-plugin-palette-backend to it.',
  },
  backendDown: {
    title: 'The Backstage backend does not answer',
    hint: 'Check your connection. If only large listings fail, a proxy in between may refuse them: send the text of kubectl get pods -A, which is far smaller than its JSON.',
  },
} as const;

const PAYLOAD_TOO_LARGE = 413;
const NAMED_LINE = /^Line (\d{1,9}) of the listing/;

/** Tells from a failed request what whoever pasted the listing can do about it. */
export function listingProblemOf(error: Error): ListingProblem {
  if (isError(error) && error.statusCode === PAYLOAD_TOO_LARGE) {
    return { kind: 'tooLarge' };
  }
  const problem = problemOf(error);
  if (problem.kind !== 'other' && problem.kind !== 'setup') {
    return { kind: 'failed', ...failures[problem.kind] };
  }
  const line = NAMED_LINE.exec(problem.message)?.[1];
  return {
    kind: 'refused',
    message: problem.message,
    line: line === undefined ? undefined : Number(line),
  };
}
