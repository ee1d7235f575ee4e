import { readFile } from 'node:fs/promises';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { InputError, NotFoundError } from '@backstage/errors';
import type { ErrorRequestHandler, RequestHandler } from 'express';
import { error as invalid, middleware } from 'express-openapi-validator';
import { parse } from 'yaml';
import { UnsupportedMediaTypeError } from './requestErrors';

const documentPath = resolvePackagePath(
  'backstage-plugin-palette-backend',
  'src/schema/openapi.yaml',
);

/** The errors of validator and body parser carry their inner workings; their message is what a caller needs. */
const asBackstageError: ErrorRequestHandler = (error, req, _res, next) => {
  if (error.status === 400) {
    next(new InputError(`This request cannot be used: ${error.message}.`));
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
};

/** Express makes objects of `type[a]=x`, which the validator lets pass. */
const flatQuery: RequestHandler = (req, _res, next) => {
  const isFlat = Object.values(req.query)
    .flat()
    .every(value => typeof value === 'string');
  next(
    isFlat
      ? undefined
      : new InputError(
          'This request cannot be used: a query parameter is a name and a text, such as type=tenant, without brackets.',
        ),
  );
};

/** Refuses requests that the API's document does not describe; under test also our own answers. */
export async function requestValidation(): Promise<
  readonly (RequestHandler | ErrorRequestHandler)[]
> {
  const document = parse(await readFile(documentPath, 'utf8'));
  return [
    flatQuery,
    ...middleware({
      // Paths are compared with what is left of the URL where Backstage mounted the router.
      apiSpec: { ...document, servers: [{ url: '/' }] },
      useRequestUrl: true,
      validateRequests: { coerceTypes: false },
      validateResponses: process.env.NODE_ENV === 'test',
    }),
    asBackstageError,
  ];
}
