import type { Sighting } from '../absence/sightings';
import type { SnapshotWorkload } from '../../snapshot/Snapshot';
import type { TraitValues } from '../traits/TraitValues';
import type { ClusterView } from '../view/ClusterView';
import type { ObservedWorkload } from '../view/SnapshotIndex';
import {
  addArticle,
  capitalize,
  describeWorkload,
  lowerTitle,
} from '../wording/grammar';

const MOST_NEAR_MISSES = 3;
const MOST_PLACES = 3;

const identifiers: Readonly<
  Record<ObservedWorkload['workload']['via'], string>
> = {
  owner: 'its owner reference',
  annotation: 'its annotations',
  label: 'its labels',
  name: 'its name',
};

/**
 * Writes the rule that applies to a component and what was seen of it, in sentences.
 *
 * @param title - the cluster type as it stands in a sentence
 */
export function writeEvidence(
  sighting: Sighting,
  traits: TraitValues,
  title: string,
): readonly string[] {
  const { component, observed, places, controllers } = sighting;
  return [
    writeRule(sighting, title),
    ...Object.keys(component.when).flatMap(name =>
      writeCondition(name, traits),
    ),
    ...(observed.length > 0
      ? observed.slice(0, MOST_PLACES).map(writeObservation)
      : [
          `Looked for in ${joinPlaces(places)}.`,
          ...controllers.slice(0, MOST_PLACES).map(writeController),
        ]),
  ];
}

/** Finds what may be an absent component: the same name elsewhere, and names that start alike. */
export function findNearMisses(
  { component, places }: Sighting,
  view: ClusterView,
): readonly string[] {
  const here = new Set(places);
  const elsewhere = [component.name, ...component.alsoNamed]
    .flatMap(name =>
      // Stryker disable next-line MethodExpression: saves work; an absent component has no namesake in its places
      view
        .findNamesakes(name)
        .filter(({ workload }) => !here.has(workload.namespace))
        .slice(0, MOST_NEAR_MISSES),
    )
    .map(
      ({ workload: w }) =>
        `${capitalize(describeWorkload(w))} is in ${w.namespace}.`,
    );
  const alike = places
    .slice(0, MOST_PLACES)
    .flatMap(place => view.findNamespaces(place))
    .flatMap(place => [...view.getWorkloads(place).values()])
    .map(({ workload }) => workload)
    .filter(
      ({ name }) =>
        name.startsWith(`${component.name}-`) ||
        component.name.startsWith(`${name}-`),
    )
    .map(
      w =>
        `${capitalize(describeWorkload(w))} is in ${
          w.namespace
        }, but is something else.`,
    );
  return [...new Set([...elsewhere, ...alike])].slice(0, MOST_NEAR_MISSES);
}

function writeRule({ component }: Sighting, title: string): string {
  const { presence, oneOf, replicas } = component;
  const group = oneOf
    ? `: the ${oneOf.alternative} alternative of its ${oneOf.group}`
    : '';
  const count = replicas ? `, ${replicas} pods` : '';
  return `${capitalize(presence)} on ${addArticle(title)}${group}${count}.`;
}

function writeCondition(name: string, traits: TraitValues): readonly string[] {
  const trait = traits.get(name);
  if (!trait) {
    return [];
  }
  const seen =
    trait.evidence.length > 0 ? `: ${trait.evidence.join(', ')}` : '';
  return [
    `Depends on ${lowerTitle(trait.title)}, which is ${trait.label} (${
      trait.source
    }${seen}).`,
  ];
}

function writeObservation({ workload, pods }: ObservedWorkload): string {
  const count = `${pods.length} ${pods.length === 1 ? 'pod' : 'pods'}`;
  return `Seen as ${describeWorkload(workload)} in ${
    workload.namespace
  }: ${count}, identified by ${identifiers[workload.via]}.`;
}

function writeController(controller: SnapshotWorkload): string {
  const { namespace, desiredPods } = controller;
  const wanted =
    desiredPods === 0
      ? 'is scaled to 0 pods'
      : `is to have ${desiredPods} ${desiredPods === 1 ? 'pod' : 'pods'}`;
  return `${capitalize(
    describeWorkload(controller),
  )} in ${namespace} ${wanted}.`;
}

function joinPlaces(places: readonly string[]): string {
  const more = places.length - MOST_PLACES;
  return more > 0
    ? `${places.slice(0, MOST_PLACES).join(', ')} and ${more} more namespaces`
    : places.join(', ');
}
