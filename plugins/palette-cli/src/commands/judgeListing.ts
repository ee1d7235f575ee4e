import {
  evaluate,
  detectPartialListing,
  parseListing,
  type ClusterType,
  type Coverage,
  type PartialListing,
  type Strictness,
} from 'backstage-plugin-palette-common';
import { loadPaletteCatalog } from 'backstage-plugin-palette-node';
import { readDeclaredTraits } from './declaredTraits';
import { waiveReport, type Judgement, type WaiverOptions } from './waiveReport';

// Nobody would read a longer list of namespaces.
const NAMED_NAMESPACES = 20;

/** The options of `check` that describe a listing. */
export interface ListingOptions extends WaiverOptions {
  readonly clusterType: ClusterType | 'auto';
  /** Declared traits: `name=value,…`. */
  readonly traits?: string;
  /** Absent: the listing shows the whole cluster. */
  readonly coverage?: Coverage;
  /** The namespace of pods that the listing shows without one. */
  readonly namespace?: string;
  readonly strictness: Strictness;
  /** Paths of overlays of the Palette catalog. */
  readonly overlays?: readonly string[];
}

/**
 * Judges a listing by the Palette catalog. Waivers that do nothing are among the notes.
 *
 * @throws Error where an overlay cannot be used; InputError where the listing, a declared trait or a waiver cannot
 */
export async function judgeListing(
  text: string,
  options: ListingOptions,
): Promise<Judgement> {
  const { coverage, namespace, strictness, overlays } = options;
  const catalog = await loadPaletteCatalog({ overlays });
  const declared = readDeclaredTraits(options, catalog);
  const observedAt = new Date();
  const snapshot = parseListing(text, { observedAt, coverage, namespace });
  const partialListing = detectPartialListing(catalog, snapshot);
  const { report, idleWaivers } = await waiveReport(
    evaluate(catalog, snapshot, { declared, strictness }),
    options,
  );
  return {
    report: {
      ...report,
      ...(partialListing && { partialListing: nameOptions(partialListing) }),
    },
    idleWaivers,
  };
}

/** Adds the options that say what the listing shows. */
function nameOptions(partialListing: PartialListing): PartialListing {
  const { sentence, namespaces } = partialListing;
  const shown =
    namespaces.length <= NAMED_NAMESPACES ? namespaces.join(',') : 'NAME,NAME';
  return {
    ...partialListing,
    sentence: `${sentence} If it shows only these namespaces completely, add --complete-namespaces ${shown}; if it shows only parts, add --partial.`,
  };
}
