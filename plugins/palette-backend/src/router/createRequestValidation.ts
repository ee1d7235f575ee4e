import { readFile } from 'node:fs/promises';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { InputError, NotFoundError } from '@backstage/errors';
import type {
  ErrorRequestHandler,
  NextFunction,
  Request,
  RequestHandler,
  Response,
} from 'express';
import { error as invalid, middleware } from 'express-openapi-validator';
import { parse } from 'yaml';
import {
  PayloadTooLargeError,
  UnsupportedMediaTypeError,
} from './requestErrors';
import { requireStorableText } from './requireStorableText';

const documentPath = resolvePackagePath(
  'backstage-plugin-palette-backend',
  'src/schema/openapi.yaml',
);

/** Creates handlers that refuse requests, and in tests our own answers, that the API's document does not describe. */
export async function createRequestValidation(): Promise<
  readonly (RequestHandler | ErrorRequestHandler)[]
> {
  const document = parse(await readFile(documentPath, 'utf8'));
  return [
    requireFlatQuery,
    requireStorableText,
    ...middleware({
      // Backstage mounts the router below a path, so only the rest of the URL is compared.
      apiSpec: { ...document, servers: [{ url: '/' }] },
      useRequestUrl: true,
      validateRequests: { coerceTypes: false },
      validateResponses: process.env.NODE_ENV === 'test',
    }),
    toBackstageError,
  ];
}

/** Keeps only the message of an error of the validator or the body parser, because its other fields show internals. */
function toBackstageError(
  error: {
    readonly status?: number;
    readonly message: string;
    /** Of the body, bytes. */
    readonly limit?: number;
  },
  req: Request,
  _res: Response,
  next: NextFunction,
): void {
  if (error.status === 400) {
    next(new InputError(`This request cannot be used: ${error.message}.`));
  } else if (error.status === 413 && error.limit) {
    next(
      new PayloadTooLargeError(
        `This request cannot be used: its body is larger than ${
          error.limit / 1024
        } kB. Send less, such as a shorter reason or fewer names.`,
      ),
    );
  } else if (error.status === 415) {
    next(
      new UnsupportedMediaTypeError(
        `This request cannot be used: ${error.message}. Look in the API's description which Content-Type it takes.`,
      ),
    );
  } else if (error instanceof invalid.NotFound) {
    next(new NotFoundError(`There is no ${req.method} ${req.path} here.`));
  } else {
    next(error);
  }
}

/** Refuses `type[a]=x`, which Express turns into an object and the validator accepts, and `type`, on which the validator fails. */
function requireFlatQuery(
  req: Request,
  _res: Response,
  next: NextFunction,
): void {
  const isFlat = Object.values(req.query)
    .flat()
    .every(value => typeof value === 'string');
  next(
    isFlat && listParameters(req.originalUrl).every(part => part.includes('='))
      ? undefined
      : new InputError(
          'This request cannot be used: a query parameter is a name and a text, such as type=tenant, without brackets.',
        ),
  );
}

/** The parts of a URL's query, as they were sent. */
function listParameters(url: string): readonly string[] {
  const [, ...query] = url.split('?');
  return query
    .join('?')
    .split('&')
    .filter(part => part !== '');
}
