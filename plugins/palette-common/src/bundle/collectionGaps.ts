import { createNameMatcher } from '../catalog/createNameMatcher';
import type { NamePattern } from '../catalog/NamePattern';
import { joinBriefly } from '../reading/joinBriefly';
import type { Gap, GapReason } from '../snapshot/Snapshot';
import type { FileFailure, ReadFile } from './ReadFile';

/** The namespaces of a cluster, as far as a bundle shows them. */
export interface Collection {
  /** All namespaces of the cluster; undefined where they were not listed. */
  readonly listed: readonly string[] | undefined;
  /** Files of pods that were read, whole or in part. */
  readonly podFiles: readonly ReadFile[];
  /** Files of pods that could not be read at all. */
  readonly namespacesFailure: FileFailure | undefined;
  /** Whether a single file shows the pods of all namespaces. */
  readonly showsWholeCluster: boolean;
}

const RIGHTS: ReadonlySet<GapReason> = new Set(['forbidden', 'unauthorized']);

/**
 * The gaps of a bundle: namespaces whose pods could not be read, and those that were not collected unless the cluster does
 * not have them.
 *
 * @param ofInterest - patterns of the namespaces that matter; others are no gap
 */
export function findCollectionGaps(
  collection: Collection,
  ofInterest: readonly NamePattern[],
): readonly Gap[] {
  const { listed, podFiles, namespacesFailure, showsWholeCluster } = collection;
  const failed = podFiles.filter(file => file.failure);
  const shown = new Set(podFiles.flatMap(listShown));
  const missing = (listed ?? [])
    .filter(createNameMatcher(ofInterest))
    .filter(name => !shown.has(name))
    .sort();
  return [
    ...groupByFailure(failed).map(toFailedGap),
    ...(!showsWholeCluster && listed && missing.length > 0
      ? [toUncollectedGap(missing)]
      : []),
    ...(!showsWholeCluster && !listed ? [toUnlistedGap(shown)] : []),
    ...(listed ? [] : [toNamespacesGap(namespacesFailure)]),
  ];
}

/** The namespaces whose pods a file was to show. */
export function listShown({
  located,
  podNamespaces,
}: ReadFile): readonly string[] {
  return podNamespaces.size === 0 && located.namespace
    ? [located.namespace]
    : [...podNamespaces];
}

/** Files that cannot be read for the same reason, in the same words. */
function groupByFailure(
  failed: readonly ReadFile[],
): readonly (readonly ReadFile[])[] {
  const groups = new Map<string, ReadFile[]>();
  for (const file of failed) {
    const { reason, words } = file.failure!;
    const key = `${reason} ${words}`;
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push(file);
  }
  return [...groups.values()];
}

function toFailedGap(files: readonly ReadFile[]): Gap {
  const { reason, words } = files[0].failure!;
  const namespaces = [...new Set(files.flatMap(listShown))];
  const collector = RIGHTS.has(reason)
    ? ' with a user who may list pods there'
    : '';
  return {
    hides: 'pods',
    in: { namespaces },
    reason,
    message: `Pods in ${joinBriefly(
      namespaces,
    )} could not be read from the bundle: ${words}. Collect the bundle again${collector}.`,
  };
}

function toUncollectedGap(namespaces: readonly string[]): Gap {
  return {
    hides: 'pods',
    in: { namespaces },
    reason: 'partialListing',
    message: `The bundle has no pods of ${joinBriefly(
      namespaces,
    )}, so absence proves nothing there. Collect them too: the script takes more namespaces with -n.`,
  };
}

function toUnlistedGap(shown: ReadonlySet<string>): Gap {
  return {
    hides: 'pods',
    in: { allExcept: [...shown].sort() },
    reason: 'partialListing',
    message:
      'The bundle does not show which namespaces the cluster has, so absence proves nothing in those without a file of pods.',
  };
}

function toNamespacesGap(failure: FileFailure | undefined): Gap {
  return {
    hides: 'namespaces',
    in: { allExcept: [] },
    reason: failure?.reason ?? 'partialListing',
    message: failure
      ? `Namespaces could not be read from the bundle: ${failure.words}.`
      : 'The bundle has no list of namespaces.',
  };
}
