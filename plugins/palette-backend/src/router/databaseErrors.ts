import { ServiceUnavailableError } from '@backstage/errors';
import type { ErrorRequestHandler } from 'express';
import { isPassingFault } from '../database/isPassingFault';

/** Replaces errors of a database that is out of reach: they hold statements and addresses, and nothing that helps a caller. */
export const databaseErrors: ErrorRequestHandler = (
  error,
  _req,
  _res,
  next,
) => {
  next(
    isPassingFault(error)
      ? new ServiceUnavailableError(
          'Something that this portal needs, such as its database, does not answer at the moment: ask again in a minute.',
        )
      : error,
  );
};
