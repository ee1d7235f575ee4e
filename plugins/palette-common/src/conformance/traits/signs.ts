import type { Sign } from '../../catalog/PaletteCatalog';
import type { ClusterView } from '../view/ClusterView';
import { readClue } from '../view/readClue';
import type { TraitValues, Truth } from './TraitValues';

/** Whether a sign holds, and what was seen of it. */
export interface SignReading {
  readonly value: string;
  readonly holds: Truth;
  readonly evidence: readonly string[];
}

/** Signs, grouped by whether they hold. */
export interface SignReadings {
  /** In the order of the signs. */
  readonly all: readonly SignReading[];
  readonly yes: readonly SignReading[];
  /** Signs that may hold and of which something was seen. Any other sign could hold for any value, so it narrows nothing. */
  readonly maybe: readonly SignReading[];
  /** Whether a sign may hold although nothing of it was seen. */
  readonly hidden: boolean;
}

/** Reads signs, and groups them by whether they hold. */
export function readSigns(
  view: ClusterView,
  signs: readonly Sign[],
  earlier: TraitValues,
): SignReadings {
  const all = signs.map(sign => readSign(view, sign, earlier));
  return {
    all,
    yes: all.filter(r => r.holds === 'yes'),
    maybe: all.filter(r => r.holds === 'maybe' && r.evidence.length > 0),
    hidden: all.some(r => r.holds === 'maybe' && r.evidence.length === 0),
  };
}

// Most signs do not hold on most clusters, so it looks only for what can change the outcome.
function readSign(
  view: ClusterView,
  { value, any, none, when }: Sign,
  earlier: TraitValues,
): SignReading {
  const condition = earlier.judge(when);
  if (condition.holds === 'no') {
    return { value, holds: 'no', evidence: [] };
  }
  const found = any.map(clue => readClue(view, clue));
  const evidence = found.flatMap(clue => clue.seen);
  if (any.length > 0 && evidence.length === 0) {
    const hidden = found.some(clue => clue.hidden);
    const excluded =
      hidden && none.some(clue => readClue(view, clue).seen.length > 0);
    return { value, holds: hidden && !excluded ? 'maybe' : 'no', evidence };
  }
  const excluding = none.map(clue => readClue(view, clue));
  if (excluding.some(clue => clue.seen.length > 0)) {
    return { value, holds: 'no', evidence };
  }
  const certain =
    condition.holds === 'yes' && !excluding.some(clue => clue.hidden);
  return { value, holds: certain ? 'yes' : 'maybe', evidence };
}
