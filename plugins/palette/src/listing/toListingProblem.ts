import { type ResponseError, isError } from '@backstage/errors';
import { listingNeedsNamespace } from 'backstage-plugin-palette-common';
import { type Problem, toProblem } from '../problems/toProblem';

/** Why a listing was not judged. */
export type ListingProblem =
  | {
      readonly kind: 'refused';
      readonly message: string;
      /** 1-based line of the listing, if the backend names one. */
      readonly line?: number;
      /** The listing shows no namespaces and could be judged with one. */
      readonly needsNamespace: boolean;
    }
  | {
      readonly kind: 'tooLarge';
      /** The portal's limit, if it tells it. */
      readonly maxBytes?: number;
    }
  | {
      readonly kind: 'failed';
      readonly reason: Exclude<Problem['kind'], 'other' | 'setup'>;
    };

const PAYLOAD_TOO_LARGE = 413;
const NAMED_LINE = /^Line (\d{1,9}) of the listing/;

/** The problem behind a failed request, told apart by what the reader can do about it. */
export function toListingProblem(error: Error): ListingProblem {
  if (isError(error) && error.statusCode === PAYLOAD_TOO_LARGE) {
    return { kind: 'tooLarge', maxBytes: readMaxBytes(error) };
  }
  const problem = toProblem(error);
  if (problem.kind !== 'other' && problem.kind !== 'setup') {
    return { kind: 'failed', reason: problem.kind };
  }
  const line = NAMED_LINE.exec(problem.message)?.[1];
  return {
    kind: 'refused',
    message: problem.message,
    line: line === undefined ? undefined : Number(line),
    needsNamespace: problem.message.includes(listingNeedsNamespace),
  };
}

function readMaxBytes(error: Error): number | undefined {
  // A proxy in between answers without telling its limit.
  const body = 'body' in error ? (error as ResponseError).body : undefined;
  const maxBytes = body?.error?.maxBytes;
  return typeof maxBytes === 'number' ? maxBytes : undefined;
}
