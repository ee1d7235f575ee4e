import type { LoggerService } from '@backstage/backend-plugin-api';
import { ServiceUnavailableError, toError } from '@backstage/errors';
import type { ErrorRequestHandler } from 'express';
import { isPassingFault } from '../database/isPassingFault';

/** PostgreSQL's codes of errors have five characters, and its driver names how severe each is. */
const POSTGRES_CODE = /^[0-9A-Z]{5}$/;

/** Replaces errors of the database: they hold statements and addresses, and nothing that helps a caller. */
export function createDatabaseErrors(
  logger: LoggerService,
): ErrorRequestHandler {
  return (error, _req, _res, next) => {
    if (isPassingFault(error)) {
      next(
        new ServiceUnavailableError(
          'Something that this portal needs, such as its database, does not answer at the moment: ask again in a minute.',
        ),
      );
    } else if (isRefusedStatement(error)) {
      logger.error(`The database refused a request: ${toError(error).message}`);
      next(
        new Error(
          'The database of this portal refused this request. The log of the backend says why: ask the administrator of this portal.',
        ),
      );
    } else {
      next(error);
    }
  };
}

function isRefusedStatement(error: unknown): boolean {
  const { code, severity } = error as {
    readonly code?: unknown;
    readonly severity?: unknown;
  };
  return (
    typeof code === 'string' &&
    (code.startsWith('SQLITE_') ||
      (severity !== undefined && POSTGRES_CODE.test(code)))
  );
}
