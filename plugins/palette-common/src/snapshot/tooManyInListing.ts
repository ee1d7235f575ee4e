import { InputError } from '@backstage/errors';

/** A listing has more of something than is judged. */
export function tooManyInListing(what: string, limit: number): InputError {
  return new InputError(
    `The listing has more than ${limit} ${what}, which is more than Kubernetes supports in one cluster. Use the listing of one cluster.`,
  );
}
