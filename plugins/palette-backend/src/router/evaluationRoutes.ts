import { paletteCatalogReadPermission } from 'backstage-plugin-palette-common';
import express, { type ErrorRequestHandler, type Router } from 'express';
import type {
  ListingEvaluator,
  ListingOptions,
} from '../evaluations/ListingEvaluator';
import type { Authorizer } from './Authorizer';
import { PayloadTooLargeError } from './requestErrors';

/**
 * Takes in the listing that is posted to `/evaluations`, as text whatever its type: the parser of listings names the
 * line that breaks. Belongs before other readers of bodies. Nothing is read of who may not ask.
 */
export function addListingReader(
  router: Router,
  options: {
    readonly authorizer: Authorizer;
    /** bytes, after decompression */
    readonly maxListingBytes: number;
  },
): void {
  const { authorizer, maxListingBytes } = options;

  router.post('/evaluations', async req => {
    await authorizer.authorize(req, paletteCatalogReadPermission);
    return 'next';
  });
  router.post(
    '/evaluations',
    express.text({ type: () => true, limit: maxListingBytes }),
    tooLarge(maxListingBytes),
  );
  router.post('/evaluations', async req => {
    // Without any body the parser leaves an object.
    req.body = typeof req.body === 'string' ? req.body : '';
    return 'next';
  });
}

function tooLarge(maxListingBytes: number): ErrorRequestHandler {
  return (error, _req, _res, next) => {
    next(
      error.type === 'entity.too.large'
        ? new PayloadTooLargeError(
            `The listing is larger than the ${describeSize(
              maxListingBytes,
            )} that this portal takes (palette.evaluations.maxSize): check it with the command line instead, palette-conformance check FILE, or send the text of kubectl get pods -A, which is far smaller than its JSON.`,
          )
        : error,
    );
  };
}

/** `/evaluations`: a listing is judged, and kept nowhere. */
export function addEvaluationRoutes(
  router: Router,
  { evaluator }: { readonly evaluator: ListingEvaluator },
): void {
  router.post('/evaluations', async (req, res) => {
    // The request was validated: the query has these values and no others.
    res.json(evaluator.evaluate(req.body, req.query as ListingOptions));
  });
}

function describeSize(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.round(bytes / 100) / 10} kB`
    : `${Math.round(bytes / 100_000) / 10} MB`;
}
