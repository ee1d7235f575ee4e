import {
  applyWaivers,
  listIdleWaivers,
  type Report,
  type Waiver,
} from 'backstage-plugin-palette-common';
import { loadWaivers } from 'backstage-plugin-palette-node';

/** The options of `check` about waivers. */
export interface WaiverOptions {
  /** Path of a file of waivers. */
  readonly waivers?: string;
  /** The name of the cluster, as waivers name it. */
  readonly cluster?: string;
}

/** A report after waivers. */
export interface Judgement {
  readonly report: Report;
  /** How many waivers have expired or match nothing. */
  readonly idleWaivers: number;
}

/**
 * Applies a file of waivers to a report. Waivers that do nothing are among the notes.
 *
 * @throws InputError where the file or a waiver cannot be used
 */
export async function waiveReport(
  report: Report,
  options: WaiverOptions,
): Promise<Judgement> {
  const waivers = options.waivers ? await loadWaivers(options.waivers) : [];
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
    },
    idleWaivers: idle.length,
  };
}

/** Neither a listing nor a bundle has the name of its cluster. */
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
