import type {
  ClusterType,
  PaletteCatalog,
  TraitDefinition,
} from '../catalog/types';
import type { ClusterView } from './ClusterView';
import { TraitValues } from './conditions';
import { tellOwnership, type Ownership } from './ownership';
import { readSigns, type SignReading } from './signs';
import type { DeclaredTraits, Trait } from './types';
import { listed } from './wording';

interface Detected {
  readonly values: readonly string[];
  readonly candidates: readonly string[];
  readonly evidence: readonly string[];
  readonly assumed?: boolean;
  readonly untold?: boolean;
  /** Taken for so because no sign of anything else was seen. */
  readonly byAbsence?: boolean;
}

const seenOf = (readings: readonly SignReading[]) => [
  ...new Set(readings.flatMap(r => r.evidence)),
];
const valuesOf = (readings: readonly SignReading[]) => [
  ...new Set(readings.map(r => r.value)),
];

function detect(
  view: ClusterView,
  definition: TraitDefinition,
  earlier: TraitValues,
): Detected {
  const { resolve, otherwise } = definition;
  const known = (readings: readonly SignReading[]): Detected => ({
    values: valuesOf(readings),
    candidates: [],
    evidence: seenOf(readings),
  });
  const signs = readSigns(view, definition.signs, earlier);
  const hints = readSigns(view, definition.hints, earlier);

  if (resolve === 'first') {
    // An earlier sign that a gap may hide does not undo a later one that is seen, but the value is then assumed.
    const at = signs.all.findIndex(r => r.holds === 'yes');
    if (at >= 0) {
      const assumed = signs.all.slice(0, at).some(r => r.holds === 'maybe');
      return { ...known([signs.all[at]]), assumed };
    }
  } else if (signs.yes.length > 0) {
    const exact = exactReadings(signs.yes, definition);
    const values = valuesOf(exact);
    if (resolve === 'all' || values.length === 1) {
      return known(exact);
    }
    return {
      values: [],
      candidates: values,
      evidence: exact.map(
        r =>
          `${definition.values[r.value]}: ${
            r.evidence.join(', ') || 'by what is absent'
          }`,
      ),
    };
  }

  const hinted = valuesOf(hints.yes);
  // Where the first sign wins, one that a gap hides may come before the one that is seen.
  const rivals =
    resolve === 'first' && signs.maybe.length > 0
      ? signs.all.filter(r => r.holds === 'maybe')
      : signs.maybe;
  const possible = valuesOf([...rivals, ...hints.maybe]);
  if (signs.maybe.length > 0) {
    const narrowed = hinted.filter(v => possible.includes(v));
    if (narrowed.length === 1) {
      return known(hints.yes.filter(r => r.value === narrowed[0]));
    }
    return {
      values: [],
      candidates: possible,
      evidence: seenOf(signs.maybe),
    };
  }
  if (hinted.length === 1) {
    return known(hints.yes);
  }
  // Stryker disable next-line EqualityOperator: one alone has been returned
  if (hinted.length > 1 || possible.length > 0) {
    return {
      values: [],
      // Stryker disable next-line EqualityOperator: one alone has been returned
      candidates: hinted.length > 1 ? hinted : possible,
      evidence: seenOf([...hints.yes, ...hints.maybe]),
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

/** A value that leaves open which of some others holds gives way to those. */
function exactReadings(
  readings: readonly SignReading[],
  { covers }: TraitDefinition,
): readonly SignReading[] {
  const values = valuesOf(readings);
  return readings.filter(
    ({ value }) => !covers[value]?.some(covered => values.includes(covered)),
  );
}

function label(definition: TraitDefinition, detected: Detected): string {
  const titles = (values: readonly string[]) =>
    values.map(v => definition.values[v] ?? v);
  if (detected.values.length > 0) {
    return listed(titles(detected.values), 'and');
  }
  return detected.candidates.length > 0
    ? `unknown (${listed(titles(detected.candidates), 'or')})`
    : 'unknown';
}

function resolveTrait(
  view: ClusterView,
  definition: TraitDefinition,
  earlier: TraitValues,
  declared: string | undefined,
): Trait {
  const { name, title } = definition;
  const detected = detect(view, definition, earlier);
  if (declared === undefined) {
    let source: Trait['source'] = 'unknown';
    if (detected.values.length > 0) {
      source = detected.assumed ? 'assumed' : 'detected';
    }
    const { values, candidates, evidence, untold } = detected;
    return {
      name,
      title,
      label: label(definition, detected),
      values,
      candidates,
      source,
      evidence,
      ...(untold && { untold }),
    };
  }
  const agrees = detected.values.some(
    v => v === declared || definition.covers[v]?.includes(declared),
  );
  const conflicts =
    detected.values.length > 0 &&
    !agrees &&
    !detected.assumed &&
    !(definition.ownersKnowledge && detected.byAbsence);
  const declaredAs = `${title} is declared ${
    definition.values[declared] ?? declared
  }, but`;
  return {
    name,
    title,
    label: definition.values[declared] ?? declared,
    values: [declared],
    candidates: [],
    source: 'declared',
    evidence: [`declared as ${declared}`],
    ...(conflicts && {
      contradiction: detected.byAbsence
        ? `${declaredAs} nothing here shows it.`
        : `${declaredAs} this cluster looks like ${label(
            definition,
            detected,
          )} (${detected.evidence.join(', ')}).`,
    }),
  };
}

/** The traits of a cluster, and what they were told from: all that is not a hosted cluster's. */
export interface ResolvedTraits {
  readonly traits: readonly Trait[];
  readonly values: TraitValues;
  readonly view: ClusterView;
  readonly ownership: Ownership;
}

/**
 * The traits of a cluster in the order of their definitions, so that later ones can rest on earlier ones. Once its type
 * is known, the namespaces of hosted clusters are told from its own, and tell nothing more.
 */
export function resolveTraits(
  catalog: PaletteCatalog,
  everything: ClusterView,
  declared: DeclaredTraits,
): ResolvedTraits {
  const resolved = new Map<string, Trait>();
  const values = new TraitValues(resolved, catalog.traits);
  const resolve = (view: ClusterView, definition: TraitDefinition) =>
    resolved.set(
      definition.name,
      resolveTrait(view, definition, values, declared[definition.name]),
    );

  const [typeDefinition, ...others] = catalog.traits;
  resolve(everything, typeDefinition);
  const type = resolved.get(typeDefinition.name)?.values[0] as
    | ClusterType
    | undefined;
  const ownership = tellOwnership(
    everything,
    catalog.clusterNamespaces,
    values,
  );
  const view = everything.without(ownership.namespaces);
  others
    .filter(({ clusterTypes }) => !type || clusterTypes.includes(type))
    .forEach(definition => resolve(view, definition));
  return { traits: [...resolved.values()], values, view, ownership };
}
