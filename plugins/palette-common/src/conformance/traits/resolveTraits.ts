import type {
  ClusterType,
  PaletteCatalog,
  TraitDefinition,
} from '../../catalog/PaletteCatalog';
import type { DeclaredTraits, Trait } from '../report/Report';
import type { ClusterView } from '../view/ClusterView';
import { joinWords } from '../wording/grammar';
import { detectTrait, type Detected } from './detectTrait';
import type { Ownership } from './ownership';
import { OwnershipReader } from './OwnershipReader';
import { TraitValues } from './TraitValues';

/** The traits of a cluster, and the view from which they were read: all but the namespaces of hosted clusters. */
export interface ResolvedTraits {
  readonly traits: readonly Trait[];
  readonly values: TraitValues;
  readonly view: ClusterView;
  readonly ownership: Ownership;
}

/**
 * Resolves the traits of a cluster in the order of their definitions, so that later ones can depend on earlier ones. The
 * cluster type comes first. It decides which namespaces belong to hosted clusters; those show nothing of the other traits.
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
      resolveTrait(
        definition,
        detectTrait(view, definition, values),
        declared[definition.name],
      ),
    );

  const [typeDefinition, ...others] = catalog.traits;
  resolve(everything, typeDefinition);
  const type = resolved.get(typeDefinition.name)?.values[0] as
    | ClusterType
    | undefined;
  const ownership = new OwnershipReader(
    everything,
    catalog.clusterNamespaces,
    values,
  ).read();
  const view = everything.exclude(ownership.namespaces);
  others
    .filter(({ clusterTypes }) => !type || clusterTypes.includes(type))
    .forEach(definition => resolve(view, definition));
  return { traits: [...resolved.values()], values, view, ownership };
}

function resolveTrait(
  definition: TraitDefinition,
  detected: Detected,
  declared: string | undefined,
): Trait {
  return declared === undefined
    ? toDetectedTrait(definition, detected)
    : toDeclaredTrait(definition, detected, declared);
}

function toDetectedTrait(
  definition: TraitDefinition,
  detected: Detected,
): Trait {
  const { values, candidates, evidence, assumed, untold } = detected;
  let source: Trait['source'] = 'unknown';
  if (values.length > 0) {
    source = assumed ? 'assumed' : 'detected';
  }
  return {
    name: definition.name,
    title: definition.title,
    label: writeLabel(definition, detected),
    values,
    candidates,
    source,
    evidence,
    ...(untold && { untold }),
  };
}

function toDeclaredTrait(
  definition: TraitDefinition,
  detected: Detected,
  declared: string,
): Trait {
  const { name, title } = definition;
  const contradiction = findContradiction(definition, detected, declared);
  return {
    name,
    title,
    label: definition.values[declared] ?? declared,
    values: [declared],
    candidates: [],
    source: 'declared',
    evidence: [`declared as ${declared}`],
    ...(contradiction && { contradiction }),
  };
}

function findContradiction(
  definition: TraitDefinition,
  detected: Detected,
  declared: string,
): string | undefined {
  const { title, covers, ownersKnowledge } = definition;
  const { values, evidence, assumed, byAbsence } = detected;
  const agrees = values.some(
    v => v === declared || covers[v]?.includes(declared),
  );
  const contradicts =
    values.length > 0 && !agrees && !assumed && !(ownersKnowledge && byAbsence);
  if (!contradicts) {
    return undefined;
  }
  const declaration = `${title} is declared ${
    definition.values[declared] ?? declared
  }, but`;
  return byAbsence
    ? `${declaration} nothing here shows it.`
    : `${declaration} this cluster looks like ${writeLabel(
        definition,
        detected,
      )} (${evidence.join(', ')}).`;
}

function writeLabel(
  definition: TraitDefinition,
  { values, candidates }: Detected,
): string {
  const toTitles = (all: readonly string[]) =>
    all.map(v => definition.values[v] ?? v);
  if (values.length > 0) {
    return joinWords(toTitles(values), 'and');
  }
  return candidates.length > 0
    ? `unknown (${joinWords(toTitles(candidates), 'or')})`
    : 'unknown';
}
