import type { ClusterView } from './ClusterView';
import type { TraitValues } from './conditions';
import type { Sighting } from './sightings';
import type { ObservedWorkload } from './SnapshotIndex';
import {
  capitalized,
  describeWorkload,
  inSentence,
  withArticle,
} from './wording';

const MOST_NEAR_MISSES = 3;
const MOST_PLACES = 3;

const how: Readonly<Record<ObservedWorkload['workload']['via'], string>> = {
  owner: 'its owner reference',
  annotation: 'its annotations',
  label: 'its labels',
  name: 'its name',
};

function ruleOf({ component }: Sighting, title: string): string {
  const { presence, oneOf, replicas } = component;
  const group = oneOf
    ? `: the ${oneOf.alternative} alternative of its ${oneOf.group}`
    : '';
  const count = replicas ? `, ${replicas} pods` : '';
  return `${capitalized(presence)} on ${withArticle(title)}${group}${count}.`;
}

/** The rule that applies to a component and what was seen of it, in sentences. */
export function evidenceOf(
  sighting: Sighting,
  traits: TraitValues,
  title: string,
): readonly string[] {
  const { component, observed, places } = sighting;
  const conditions = Object.keys(component.when).flatMap(name => {
    const trait = traits.get(name);
    if (!trait) {
      return [];
    }
    const seen =
      trait.evidence.length > 0 ? `: ${trait.evidence.join(', ')}` : '';
    return [
      `Depends on ${inSentence(trait.title)}, which is ${trait.label} (${
        trait.source
      }${seen}).`,
    ];
  });
  const seen = observed.slice(0, MOST_PLACES).map(({ workload: w, pods }) => {
    const count = `${pods.length} ${pods.length === 1 ? 'pod' : 'pods'}`;
    return `Seen as ${describeWorkload(w)} in ${
      w.namespace
    }: ${count}, told by ${how[w.via]}.`;
  });
  return [
    ruleOf(sighting, title),
    ...conditions,
    ...(seen.length > 0 ? seen : [`Looked for in ${inBrief(places)}.`]),
  ];
}

function inBrief(places: readonly string[]): string {
  const more = places.length - MOST_PLACES;
  return more > 0
    ? `${places.slice(0, MOST_PLACES).join(', ')} and ${more} more namespaces`
    : places.join(', ');
}

/** What is there in place of an absent component: namesakes elsewhere, and names that start alike. */
export function nearMissesOf(
  { component, places }: Sighting,
  view: ClusterView,
): readonly string[] {
  const here = new Set(places);
  const elsewhere = [component.name, ...component.alsoNamed]
    .flatMap(name =>
      // Stryker disable next-line MethodExpression: saves work; an absent component has no namesake in its places
      view
        .namesakes(name)
        .filter(({ workload }) => !here.has(workload.namespace))
        .slice(0, MOST_NEAR_MISSES),
    )
    .map(
      ({ workload: w }) =>
        `${capitalized(describeWorkload(w))} is in ${w.namespace}.`,
    );
  const alike = places
    .slice(0, MOST_PLACES)
    .flatMap(place => view.namespacesMatching(place))
    .flatMap(place => [...view.workloadsIn(place).values()])
    .map(({ workload }) => workload)
    .filter(
      ({ name }) =>
        name.startsWith(`${component.name}-`) ||
        component.name.startsWith(`${name}-`),
    )
    .map(
      w =>
        `${capitalized(describeWorkload(w))} is in ${
          w.namespace
        }, but is something else.`,
    );
  return [...new Set([...elsewhere, ...alike])].slice(0, MOST_NEAR_MISSES);
}
