import { InputError } from '@backstage/errors';
import {
  evaluate,
  looksPartial,
  parseDeclaredTraits,
  parseListing,
  type ClusterType,
  type Coverage,
  type PaletteCatalog,
  type Report,
  type Strictness,
} from 'backstage-plugin-palette-common';

/** How a listing is to be judged, as the request's query gives it. */
export interface ListingOptions {
  readonly clusterType?: ClusterType | 'auto';
  /** `infrastructure=vsphere,proxy=yes` */
  readonly traits?: string;
  readonly completeNamespaces?: readonly string[];
  readonly partial?: boolean;
  /** Of pods that the listing shows without one. */
  readonly namespace?: string;
  readonly strictness?: Strictness;
}

/** Judges pasted listings. Keeps and logs nothing of them. */
export class ListingEvaluator {
  constructor(
    private readonly services: {
      readonly catalog: PaletteCatalog;
      /** Where the request says nothing. */
      readonly strictness: Strictness;
      readonly now: () => Date;
    },
  ) {}

  /** @throws InputError naming the line, the item or the option that cannot be used */
  evaluate(listing: string, options: ListingOptions): Report {
    const { catalog, strictness, now } = this.services;
    const { clusterType = 'auto', traits = '' } = options;
    const declared = {
      ...parseDeclaredTraits(traits, catalog),
      ...(clusterType !== 'auto' && { type: clusterType }),
    };
    const snapshot = parseListing(listing, {
      observedAt: now(),
      coverage: coverageOf(options),
      namespace: options.namespace,
    });
    const report = evaluate(catalog, snapshot, {
      declared,
      strictness: options.strictness ?? strictness,
    });
    const partialListing = looksPartial(catalog, snapshot);
    return partialListing ? { ...report, partialListing } : report;
  }
}

function coverageOf({
  partial,
  completeNamespaces,
}: ListingOptions): Coverage | undefined {
  if (partial && completeNamespaces) {
    throw new InputError(
      'A listing is either partial or complete in some namespaces: send partial or completeNamespaces, not both.',
    );
  }
  if (completeNamespaces) {
    return { completeNamespaces };
  }
  return partial ? 'partial' : undefined;
}
