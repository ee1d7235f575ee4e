import type { Gap } from '../snapshot/Snapshot';
import { joinBriefly } from './joinBriefly';

/** The gap where the pods of these namespaces may not be read. */
export function toForbiddenGap(namespaces: readonly string[]): Gap {
  return {
    hides: 'pods',
    in: { namespaces },
    reason: 'forbidden',
    message: `Pods in ${joinBriefly(
      namespaces,
    )} could not be read (403 forbidden). Grant get, list and watch on pods there.`,
  };
}

/** The gap where namespaces may not be listed. */
export const NAMESPACES_FORBIDDEN: Gap = {
  hides: 'namespaces',
  in: { allExcept: [] },
  reason: 'forbidden',
  message:
    'Namespaces could not be listed (403 forbidden). Grant get, list and watch on namespaces.',
};
