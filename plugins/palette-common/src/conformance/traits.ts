import type {
  ClusterType,
  PaletteCatalog,
  TraitDefinition,
} from '../catalog/types';
import type { ClusterView } from './ClusterView';
import { TraitValues } from './conditions';
import { readSigns, type SignReading } from './signs';
import type { DeclaredTraits, Trait } from './types';

interface Detected {
  readonly values: readonly string[];
  readonly candidates: readonly string[];
  readonly evidence: readonly string[];
  readonly assumed?: boolean;
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
    const values = valuesOf(signs.yes);
    if (resolve === 'all' || values.length === 1) {
      return known(signs.yes);
    }
    return {
      values: [],
      candidates: values,
      evidence: signs.yes.map(
        r =>
          `${definition.values[r.value]}: ${
            r.evidence.join(', ') || 'by what is absent'
          }`,
      ),
    };
  }

  const hinted = valuesOf(hints.yes);
  const possible = valuesOf([...signs.maybe, ...hints.maybe]);
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
  if (hinted.length > 1 || possible.length > 0) {
    return {
      values: [],
      candidates: hinted.length > 1 ? hinted : possible,
      evidence: seenOf([...hints.yes, ...hints.maybe]),
    };
  }
  if (otherwise && !signs.hidden && !hints.hidden) {
    return {
      values: [otherwise],
      candidates: [],
      evidence: ['no sign of anything else'],
    };
  }
  return { values: [], candidates: [], evidence: [] };
}

function listed(words: readonly string[], last: string): string {
  return words.length < 2
    ? words.join('')
    : `${words.slice(0, -1).join(', ')} ${last} ${words[words.length - 1]}`;
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
    const { values, candidates, evidence } = detected;
    return {
      name,
      title,
      label: label(definition, detected),
      values,
      candidates,
      source,
      evidence,
    };
  }
  const conflicts =
    detected.values.length > 0 &&
    !detected.values.includes(declared) &&
    !detected.assumed;
  const declaredAs = `${title} is declared ${
    definition.values[declared] ?? declared
  }, but`;
  const byAbsence = definition.otherwise === detected.values[0];
  return {
    name,
    title,
    label: definition.values[declared] ?? declared,
    values: [declared],
    candidates: [],
    source: 'declared',
    evidence: [`declared as ${declared}`],
    ...(conflicts && {
      contradiction: byAbsence
        ? `${declaredAs} nothing here shows it.`
        : `${declaredAs} this cluster looks like ${label(
            definition,
            detected,
          )} (${detected.evidence.join(', ')}).`,
    }),
  };
}

/** The traits of a cluster in the order of their definitions, so that later ones can rest on earlier ones. */
export function resolveTraits(
  catalog: PaletteCatalog,
  view: ClusterView,
  declared: DeclaredTraits,
): { readonly traits: readonly Trait[]; readonly values: TraitValues } {
  const resolved = new Map<string, Trait>();
  const values = new TraitValues(resolved, catalog.traits);
  for (const definition of catalog.traits) {
    const type = resolved.get('type')?.values[0] as ClusterType | undefined;
    if (!type || definition.clusterTypes.includes(type)) {
      resolved.set(
        definition.name,
        resolveTrait(view, definition, values, declared[definition.name]),
      );
    }
  }
  return { traits: [...resolved.values()], values };
}
