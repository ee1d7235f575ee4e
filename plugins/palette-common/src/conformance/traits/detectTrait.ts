import type { TraitDefinition } from '../../catalog/PaletteCatalog';
import type { ClusterView } from '../view/ClusterView';
import { readSigns, type SignReading, type SignReadings } from './signs';
import type { TraitValues } from './TraitValues';

/** What a cluster shows of a trait. */
export interface Detected {
  readonly values: readonly string[];
  /** The values it could still have; empty where it is known. */
  readonly candidates: readonly string[];
  readonly evidence: readonly string[];
  /** Whether a gap could hide a sign that would decide otherwise. */
  readonly assumed?: boolean;
  /** Whether everything was read that could show it, and nothing does. */
  readonly untold?: boolean;
  /** Whether it has its value because no sign of another value was seen. */
  readonly byAbsence?: boolean;
}

/**
 * Detects a trait from its signs and, where they do not decide, from its hints.
 *
 * @param earlier - traits that come before it, on which its signs may depend
 */
export function detectTrait(
  view: ClusterView,
  definition: TraitDefinition,
  earlier: TraitValues,
): Detected {
  const signs = readSigns(view, definition.signs, earlier);
  const decided =
    definition.resolve === 'first'
      ? takeFirst(signs)
      : takeAgreeing(signs, definition);
  return (
    decided ??
    detectByHints(signs, readSigns(view, definition.hints, earlier), definition)
  );
}

/** The value of the first sign that holds. */
function takeFirst({ all }: SignReadings): Detected | undefined {
  const at = all.findIndex(r => r.holds === 'yes');
  if (at < 0) {
    return undefined;
  }
  // A gap that may hide an earlier sign does not undo what is seen, but then the value is only assumed.
  const assumed = all.slice(0, at).some(r => r.holds === 'maybe');
  return { ...takeValues([all[at]]), assumed };
}

/** The value on which all signs agree or, where several values can hold at once, all values. */
function takeAgreeing(
  { yes }: SignReadings,
  definition: TraitDefinition,
): Detected | undefined {
  if (yes.length === 0) {
    return undefined;
  }
  const exact = dropCovering(yes, definition);
  const values = listValues(exact);
  if (definition.resolve === 'all' || values.length === 1) {
    return takeValues(exact);
  }
  return {
    values: [],
    candidates: values,
    evidence: exact.map(
      ({ value, evidence }) =>
        `${definition.values[value]}: ${
          evidence.join(', ') || 'by what is absent'
        }`,
    ),
  };
}

function detectByHints(
  signs: SignReadings,
  hints: SignReadings,
  { resolve, otherwise }: TraitDefinition,
): Detected {
  const hinted = listValues(hints.yes);
  // Where the first sign wins, a hidden one may come before the one that is seen.
  const rivals =
    resolve === 'first' && signs.maybe.length > 0
      ? signs.all.filter(r => r.holds === 'maybe')
      : signs.maybe;
  const possible = listValues([...rivals, ...hints.maybe]);
  if (signs.maybe.length > 0) {
    const narrowed = hinted.filter(v => possible.includes(v));
    return narrowed.length === 1
      ? takeValues(hints.yes.filter(r => r.value === narrowed[0]))
      : {
          values: [],
          candidates: possible,
          evidence: listEvidence(signs.maybe),
        };
  }
  if (hinted.length === 1) {
    return takeValues(hints.yes);
  }
  // Stryker disable next-line EqualityOperator: a single hint was returned above
  if (hinted.length > 1 || possible.length > 0) {
    return {
      values: [],
      // Stryker disable next-line EqualityOperator: a single hint was returned above
      candidates: hinted.length > 1 ? hinted : possible,
      evidence: listEvidence([...hints.yes, ...hints.maybe]),
    };
  }
  if (signs.hidden || hints.hidden) {
    return { values: [], candidates: [], evidence: [] };
  }
  return otherwise
    ? {
        values: [otherwise],
        candidates: [],
        evidence: ['no sign of anything else'],
        byAbsence: true,
      }
    : { values: [], candidates: [], evidence: [], untold: true };
}

/** Drops a value that stands for either of several others, where one of those was seen. */
function dropCovering(
  readings: readonly SignReading[],
  { covers }: TraitDefinition,
): readonly SignReading[] {
  const values = listValues(readings);
  return readings.filter(
    ({ value }) => !covers[value]?.some(covered => values.includes(covered)),
  );
}

function takeValues(readings: readonly SignReading[]): Detected {
  return {
    values: listValues(readings),
    candidates: [],
    evidence: listEvidence(readings),
  };
}

function listValues(readings: readonly SignReading[]): readonly string[] {
  return [...new Set(readings.map(r => r.value))];
}

function listEvidence(readings: readonly SignReading[]): readonly string[] {
  return [...new Set(readings.flatMap(r => r.evidence))];
}
