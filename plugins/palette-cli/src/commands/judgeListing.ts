import {
  applyWaivers,
  evaluate,
  detectPartialListing,
  listIdleWaivers,
  parseDeclaredTraits,
  parseListing,
  type ClusterType,
  type Coverage,
  type PartialListing,
  type Report,
  type Strictness,
  type Waiver,
} from 'backstage-plugin-palette-common';
import { loadPaletteCatalog, loadWaivers } from 'backstage-plugin-palette-node';

// Nobody would read a longer list of namespaces.
const NAMED_NAMESPACES = 20;

/** The options of `check` that describe a listing. */
export interface ListingOptions {
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
  /** Path of a file of waivers. */
  readonly waivers?: string;
  /** The name of the cluster, as waivers name it. */
  readonly cluster?: string;
}

/** The judgement of a listing. */
export interface Judgement {
  readonly report: Report;
  /** How many waivers have expired or match nothing. */
  readonly idleWaivers: number;
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
  const { clusterType, traits, coverage, namespace, strictness, overlays } =
    options;
  const catalog = await loadPaletteCatalog({ overlays });
  const waivers = options.waivers ? await loadWaivers(options.waivers) : [];
  const declared = {
    ...parseDeclaredTraits(traits ?? '', catalog),
    ...(clusterType !== 'auto' && { type: clusterType }),
  };
  const observedAt = new Date();
  const snapshot = parseListing(text, { observedAt, coverage, namespace });
  const report = evaluate(catalog, snapshot, { declared, strictness });
  const partialListing = detectPartialListing(catalog, snapshot);
  const cluster = { clusterName: options.cluster };
  const waived = applyWaivers(report, waivers, cluster);
  const idle = listIdleWaivers(waived, waivers, cluster);
  return {
    report: {
      ...waived,
      notes: [
        ...waived.notes,
        ...idle.map(({ sentence }) => sentence),
        ...noteNamedClusters(waivers, options.cluster),
      ],
      ...(partialListing && { partialListing: nameOptions(partialListing) }),
    },
    idleWaivers: idle.length,
  };
}

/** A listing does not have the name of its cluster. */
function noteNamedClusters(
  waivers: readonly Waiver[],
  cluster: string | undefined,
): readonly string[] {
  const named = waivers.filter(
    ({ clusters }) => clusters !== 'all' && 'names' in clusters,
  ).length;
  return named > 0 && !cluster
    ? [
        `${named} ${
          named === 1 ? 'waiver names clusters' : 'waivers name clusters'
        }, and a listing does not have the name of its cluster: add --cluster NAME.`,
      ]
    : [];
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
