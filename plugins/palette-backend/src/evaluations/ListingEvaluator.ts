import { InputError } from '@backstage/errors';
import {
  parseDeclaredTraits,
  type ClusterType,
  type Coverage,
  type PaletteCatalog,
  type Strictness,
} from 'backstage-plugin-palette-common';
import { MAX_REPORT_BYTES } from '../reports/writeReport';
import type { JudgingProcesses } from './JudgingProcesses';
import { ListingTooCostlyError } from './ListingTooCostlyError';

/** How a listing is to be judged, as the query of the request gives it. */
export interface ListingOptions {
  readonly clusterType?: ClusterType | 'auto';
  /** `infrastructure=vsphere,proxy=yes` */
  readonly traits?: string;
  readonly completeNamespaces?: readonly string[];
  readonly partial?: boolean;
  /** The namespace of pods that the listing shows without one. */
  readonly namespace?: string;
  readonly strictness?: Strictness;
}

export interface ListingEvaluatorServices {
  readonly catalog: PaletteCatalog;
  readonly processes: JudgingProcesses;
  /** For requests that give none. */
  readonly strictness: Strictness;
  readonly now: () => Date;
}

/** Judges pasted listings, and keeps and logs nothing of them. */
export class ListingEvaluator {
  readonly #services: ListingEvaluatorServices;

  constructor(services: ListingEvaluatorServices) {
    this.#services = services;
  }

  /**
   * Judges a listing as of now.
   *
   * @param gone - aborted when nobody waits for the report any more
   * @returns the report as JSON in UTF-8
   * @throws InputError naming the line, the item or the option that cannot be used; ListingTooCostlyError
   */
  async evaluate(
    listing: string,
    options: ListingOptions,
    gone: AbortSignal,
  ): Promise<Uint8Array> {
    const { catalog, processes, strictness, now } = this.#services;
    const { clusterType = 'auto', traits = '' } = options;
    const judgement = await processes.judge(
      {
        listing,
        coverage: readCoverage(options),
        namespace: options.namespace,
        observedAt: now().getTime(),
        declared: {
          ...parseDeclaredTraits(traits, catalog),
          ...(clusterType !== 'auto' && { type: clusterType }),
        },
        strictness: options.strictness ?? strictness,
      },
      gone,
    );
    if ('refused' in judgement) {
      throw new InputError(judgement.refused);
    }
    if (judgement.report.byteLength > MAX_REPORT_BYTES) {
      throw new ListingTooCostlyError(
        `The report of this listing is larger than ${
          MAX_REPORT_BYTES / 1_000_000
        } MB. Check it with the command line instead, palette-conformance check FILE.`,
      );
    }
    return judgement.report;
  }
}

function readCoverage({
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
