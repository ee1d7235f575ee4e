import type { Sign } from '../catalog/types';
import type { ClusterView } from './ClusterView';
import type { TraitValues, Truth } from './conditions';

/** Whether a sign holds, and what of it was seen. */
export interface SignReading {
  readonly value: string;
  readonly holds: Truth;
  readonly evidence: readonly string[];
}

// Most signs do not hold on most clusters: what cannot change the outcome is not looked for.
function readSign(
  view: ClusterView,
  { value, any, none, when }: Sign,
  earlier: TraitValues,
): SignReading {
  const condition = earlier.judge(when);
  if (condition.holds === 'no') {
    return { value, holds: 'no', evidence: [] };
  }
  const found = any.map(clue => view.look(clue));
  const evidence = found.flatMap(clue => clue.seen);
  if (any.length > 0 && evidence.length === 0) {
    const hidden = found.some(clue => clue.hidden);
    const excluded = hidden && none.some(c => view.look(c).seen.length > 0);
    return { value, holds: hidden && !excluded ? 'maybe' : 'no', evidence };
  }
  const excluding = none.map(clue => view.look(clue));
  if (excluding.some(clue => clue.seen.length > 0)) {
    return { value, holds: 'no', evidence };
  }
  const certain =
    condition.holds === 'yes' && !excluding.some(clue => clue.hidden);
  return { value, holds: certain ? 'yes' : 'maybe', evidence };
}

/** Reads some signs and sorts them by whether they hold. */
export function readSigns(
  view: ClusterView,
  signs: readonly Sign[],
  earlier: TraitValues,
) {
  const readings = signs.map(sign => readSign(view, sign, earlier));
  return {
    all: readings,
    yes: readings.filter(r => r.holds === 'yes'),
    // A sign of which nothing was seen could hold for any value: it narrows nothing.
    maybe: readings.filter(r => r.holds === 'maybe' && r.evidence.length > 0),
    hidden: readings.some(r => r.holds === 'maybe' && r.evidence.length === 0),
  };
}
