import { CustomErrorBase } from '@backstage/errors';

/** A well-formed listing that takes more time or memory than one listing may: 422. */
export class ListingTooCostlyError extends CustomErrorBase {
  name = 'ListingTooCostlyError' as const;
  readonly statusCode = 422;
}
