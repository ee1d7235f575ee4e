import type { Sign } from '../catalog/types';
import type { ClusterView } from './ClusterView';
import type { TraitValues, Truth } from './conditions';

/** Whether a sign holds, and what of it was seen. */
export interface SignReading {
  readonly value: string;
  readonly holds: Truth;
  readonly evidence: readonly string[];
}

function readSign(
  view: ClusterView,
  sign: Sign,
  earlier: TraitValues,
): SignReading {
  const any = sign.any.map(clue => view.look(clue));
  const none = sign.none.map(clue => view.look(clue));
  const condition = earlier.judge(sign.when);
  const evidence = any.flatMap(clue => clue.seen);
  const excluded = none.some(clue => clue.seen.length > 0);
  if (condition.holds === 'no' || excluded) {
    return { value: sign.value, holds: 'no', evidence };
  }
  const anySeen = sign.any.length === 0 || evidence.length > 0;
  if (!anySeen) {
    const hidden = any.some(clue => clue.hidden);
    return { value: sign.value, holds: hidden ? 'maybe' : 'no', evidence };
  }
  const certain = condition.holds === 'yes' && !none.some(clue => clue.hidden);
  return { value: sign.value, holds: certain ? 'yes' : 'maybe', evidence };
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
