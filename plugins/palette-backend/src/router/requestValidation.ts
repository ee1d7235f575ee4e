import { readFile } from 'node:fs/promises';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type { ErrorRequestHandler, RequestHandler } from 'express';
import { error as invalid, middleware } from 'express-openapi-validator';
import { parse } from 'yaml';

const documentPath = resolvePackagePath(
  'backstage-plugin-palette-backend',
  'src/schema/openapi.yaml',
);

/** Refuses requests that the API's document does not describe; under test also our own answers. */
export async function requestValidation(): Promise<
  (RequestHandler | ErrorRequestHandler)[]
> {
  return [
    ...middleware({
      apiSpec: parse(await readFile(documentPath, 'utf8')),
      validateRequests: { coerceTypes: false },
      validateResponses: process.env.NODE_ENV === 'test',
      useRequestUrl: true,
      ignoreUndocumented: true,
    }),
    asInputError,
  ];
}

/** The validator's own error carries its inner workings; its message is what a caller needs. */
const asInputError: ErrorRequestHandler = (error, _req, _res, next) => {
  next(
    error instanceof invalid.BadRequest
      ? new InputError(`This request cannot be used: ${error.message}.`)
      : error,
  );
};
