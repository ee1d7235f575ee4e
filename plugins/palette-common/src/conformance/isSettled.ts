import type { PaletteCatalog } from '../catalog/PaletteCatalog';
import type { Snapshot } from '../snapshot/Snapshot';
import { evaluate, type EvaluateOptions } from './evaluate';
import type { Report } from './report/Report';

/** Later than any age that a rule asks for. */
const MUCH_LATER_MS = 100 * 365 * 86_400_000;

/**
 * Whether a cluster has the same report as long as nothing in it changes, but for `observedAt`: no pod is too young to be
 * judged, no restart is recent, and no sentence says for how long something is so. Asks for the report much later: each rule
 * compares an age with a limit, and ages only grow. Takes as long as `evaluate`.
 *
 * @param report - of this snapshot, with the same options
 *
 * @public
 */
export function isSettled(
  catalog: PaletteCatalog,
  snapshot: Snapshot,
  report: Report,
  options?: EvaluateOptions,
): boolean {
  const { observedAt } = report;
  const muchLater = new Date(Date.parse(observedAt) + MUCH_LATER_MS);
  const later = evaluate(
    catalog,
    { ...snapshot, observedAt: muchLater.toISOString() },
    options,
  );
  return JSON.stringify({ ...later, observedAt }) === JSON.stringify(report);
}
