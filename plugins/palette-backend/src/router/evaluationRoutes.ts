import type {
  BackstageCredentials,
  BackstageServicePrincipal,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import { paletteCatalogReadPermission } from 'backstage-plugin-palette-common';
import express, { type ErrorRequestHandler, type Router } from 'express';
import type { EvaluationSlots } from '../evaluations/EvaluationSlots';
import type {
  ListingEvaluator,
  ListingOptions,
} from '../evaluations/ListingEvaluator';
import type { Authorizer } from './Authorizer';
import { PayloadTooLargeError } from './requestErrors';

/**
 * Reads the listing that is posted to `/evaluations` as text, whatever its media type, so that the parser of listings
 * can name the line that breaks. Add it before other parsers of bodies. It reads nothing from a caller who lacks the
 * permission or has too many listings being judged.
 */
export function addListingReader(
  router: Router,
  options: {
    readonly authorizer: Authorizer;
    readonly slots: EvaluationSlots;
    /** After decompression, bytes. */
    readonly maxListingBytes: number;
  },
): void {
  const { authorizer, slots, maxListingBytes } = options;

  router.post('/evaluations', async (req, res) => {
    const credentials = await authorizer.authorize(
      req,
      paletteCatalogReadPermission,
    );
    if (res.closed) {
      // The caller hung up meanwhile, so nothing would give a slot back.
      return undefined;
    }
    res.once('close', slots.take(getCallerName(credentials)));
    return 'next';
  });
  router.post(
    '/evaluations',
    express.text({ type: () => true, limit: maxListingBytes }),
    createSizeErrorHandler(maxListingBytes),
  );
  router.post('/evaluations', async req => {
    // The parser leaves an object where there is no body.
    req.body = typeof req.body === 'string' ? req.body : '';
    return 'next';
  });
}

/** `/evaluations`: judges a listing and keeps nothing. */
export function addEvaluationRoutes(
  router: Router,
  { evaluator }: { readonly evaluator: ListingEvaluator },
): void {
  router.post('/evaluations', async (req, res) => {
    const gone = new AbortController();
    res.once('close', () => gone.abort());
    if (res.closed) {
      return;
    }
    // The request was validated, so the query has these values and no others.
    const report = await evaluator.evaluate(
      req.body,
      req.query as ListingOptions,
      gone.signal,
    );
    res.type('json').end(report);
  });
}

function createSizeErrorHandler(maxListingBytes: number): ErrorRequestHandler {
  return (error, _req, _res, next) => {
    next(
      error.type === 'entity.too.large'
        ? Object.assign(
            new PayloadTooLargeError(
              `The listing is larger than the ${describeSize(
                maxListingBytes,
              )} that this portal takes (palette.evaluations.maxSize): check it with the command line instead, palette-conformance check FILE, or send the text of kubectl get pods -A, which is far smaller than its JSON.`,
            ),
            // For programs, which do not read the message.
            { maxBytes: maxListingBytes },
          )
        : error,
    );
  };
}

function getCallerName({ principal }: BackstageCredentials): string {
  const { userEntityRef, subject } = principal as Partial<
    BackstageUserPrincipal & BackstageServicePrincipal
  >;
  return userEntityRef ?? subject ?? '';
}

function describeSize(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.round(bytes / 100) / 10} kB`
    : `${Math.round(bytes / 100_000) / 10} MB`;
}
