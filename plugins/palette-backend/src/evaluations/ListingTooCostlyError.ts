import { CustomErrorBase } from '@backstage/errors';

/** A listing that is well-formed and takes more time or memory than is given to one: 422. */
export class ListingTooCostlyError extends CustomErrorBase {
  name = 'ListingTooCostlyError' as const;
  readonly statusCode = 422;
}
