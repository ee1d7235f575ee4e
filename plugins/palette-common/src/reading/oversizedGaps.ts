import type { Gap } from '../snapshot/Snapshot';
import { readingLimits } from './readingLimits';
import { joinBriefly } from './joinBriefly';
import type { Oversized } from './PageObjects';

/** The gaps where pods are too large to be read, so that there may be more pods than were seen. */
export function toOversizedPodsGaps(
  found: readonly Oversized[],
): readonly Gap[] {
  const namespaces = [
    ...new Set(found.flatMap(each => [...each.namespaces])),
  ].sort();
  const somewhere =
    found.some(each => each.somewhere) ||
    namespaces.length > readingLimits.gapNamespaces;
  if (!somewhere && namespaces.length === 0) {
    return [];
  }
  const where = somewhere ? '' : ` in ${joinBriefly(namespaces)}`;
  return [
    {
      hides: 'pods',
      in: somewhere ? { allExcept: [] } : { namespaces },
      reason: 'tooLarge',
      message: `Pods${where} are larger than is read (4 MB, or more containers, owners or conditions than any pod needs), so absence proves nothing there. Look who made them.`,
    },
  ];
}

/** The gap where namespaces are too large to be read. */
export function toOversizedNamespacesGaps(found: Oversized): readonly Gap[] {
  return found.somewhere || found.namespaces.size > 0
    ? [
        {
          hides: 'namespaces',
          in: { allExcept: [] },
          reason: 'tooLarge',
          message:
            'Namespaces have more metadata than is read, so there may be others than were seen. Look who made them.',
        },
      ]
    : [];
}

/**
 * The gap where there are more namespaces of interest than are read one by one. It names those that were not read or, where
 * they may be thousands, those that were.
 */
export function toUnreadNamespacesGap({
  read,
  unread,
}: {
  readonly read: readonly string[];
  readonly unread: readonly string[];
}): Gap {
  return {
    hides: 'pods',
    in:
      unread.length > readingLimits.gapNamespaces
        ? { allExcept: read }
        : { namespaces: unread },
    reason: 'tooLarge',
    message: `Pods in ${joinBriefly(unread)} were not read: more than ${
      readingLimits.namespacesOneByOne
    } namespaces are too many to be read one by one. Grant list on pods in the whole cluster.`,
  };
}
