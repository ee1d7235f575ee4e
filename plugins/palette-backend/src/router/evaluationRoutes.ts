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
 * Takes in the listing that is posted to `/evaluations`, as text whatever its type: the parser of listings names the
 * line that breaks. Belongs before other readers of bodies. Nothing is read of a caller who may not ask, or who has
 * asked for too much at once.
 */
export function addListingReader(
  router: Router,
  options: {
    readonly authorizer: Authorizer;
    readonly slots: EvaluationSlots;
    /** bytes, after decompression */
    readonly maxListingBytes: number;
  },
): void {
  const { authorizer, slots, maxListingBytes } = options;

  router.post('/evaluations', async (req, res) => {
    const credentials = await authorizer.authorize(
      req,
      paletteCatalogReadPermission,
    );
    const giveBack = slots.take(callerOf(credentials));
    res.once('close', giveBack);
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

/** `/evaluations`: a listing is judged, and kept nowhere. */
export function addEvaluationRoutes(
  router: Router,
  { evaluator }: { readonly evaluator: ListingEvaluator },
): void {
  router.post('/evaluations', async (req, res) => {
    const gone = new AbortController();
    res.once('close', () => gone.abort());
    // The request was validated: the query has these values and no others.
    const report = await evaluator.evaluate(
      req.body,
      req.query as ListingOptions,
      gone.signal,
    );
    res.type('json').end(report);
  });
}

function callerOf({ principal }: BackstageCredentials): string {
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
