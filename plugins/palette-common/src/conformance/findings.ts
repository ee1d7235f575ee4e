import type {
  ClusterTypeCatalog,
  Component,
  HealthRules,
} from '../catalog/types';
import { expectedAlternatives, type Supersession } from './alternatives';
import type { ClusterView, ObservedWorkload } from './ClusterView';
import type { TraitValues } from './conditions';
import { nearMissesOf } from './nearMisses';
import type { Because, Finding, FindingState } from './types';
import { workloadHealth } from './workloadHealth';

/** A component with the places where it was looked for and what was found there. */
export interface Sighting {
  readonly component: Component;
  /** Unique in a report. */
  readonly id: string;
  /** The namespace it belongs in, or the pattern where no such namespace is. */
  readonly home: string;
  /** Every namespace, or pattern, in which it would be as good. */
  readonly places: readonly string[];
  readonly observed: readonly ObservedWorkload[];
}

interface Outcome {
  readonly state: FindingState;
  readonly because: Because;
}

const outcome = (
  state: FindingState,
  code: string,
  sentence: string,
  advice?: string,
): Outcome => ({
  state,
  because: { codes: [code], sentence, ...(advice && { advice }) },
});

/** Namespaces of a pattern that are this cluster's own: where several match, those with an identifying workload. */
function ownNamespaces(
  view: ClusterView,
  catalog: ClusterTypeCatalog,
  pattern: string,
): readonly string[] {
  const matching = view.namespacesMatching(pattern);
  const identifiedBy =
    catalog.namespaces.find(n => n.namespace === pattern)?.identifiedBy ?? [];
  const own = matching.filter(n => view.find(n, identifiedBy).length > 0);
  return own.length > 0 ? own : matching;
}

/** Looks for every component; a component of a pattern with several own namespaces is looked for in each. */
export function sightComponents(
  view: ClusterView,
  catalog: ClusterTypeCatalog,
): readonly Sighting[] {
  return catalog.components.flatMap(component => {
    const { namespace, alsoIn, name, alsoNamed } = component;
    const own = ownNamespaces(view, catalog, namespace);
    const others = alsoIn.flatMap(p => {
      const names = ownNamespaces(view, catalog, p);
      return names.length > 0 ? names : [p];
    });
    // Where the component may be elsewhere too, one sighting covers all places.
    const homes = others.length > 0 && own.length > 0 ? [own[0]] : own;
    const sight = (home: string): Sighting => {
      const places =
        others.length > 0 ? [...new Set([...own, home, ...others])] : [home];
      const observed = places.flatMap(p => view.find(p, [name, ...alsoNamed]));
      return {
        component,
        id: homes.length > 1 ? `${home}/${name}` : component.id,
        home: observed[0]?.workload.namespace ?? home,
        places,
        observed,
      };
    };
    return homes.length > 0 ? homes.map(sight) : [sight(namespace)];
  });
}

interface Surroundings {
  readonly view: ClusterView;
  readonly traits: TraitValues;
  readonly title: string;
  readonly supersession: Supersession;
}

// The order of these rules is the rule: the first that fits decides.
function judgeAbsent(sighting: Sighting, surroundings: Surroundings): Outcome {
  const { component, places, home } = sighting;
  const { view, traits, title, supersession } = surroundings;
  const applies = traits.judge(component.when);
  if (applies.holds === 'no') {
    return outcome('notApplicable', 'conditionNotMet', applies.sentence ?? '');
  }
  const superseded = supersession.supersededBy(component);
  if (superseded) {
    return outcome(
      'notInstalled',
      'alternative',
      `${superseded} ${
        superseded.includes(' and ') ? 'are' : 'is'
      } here instead.`,
    );
  }
  const gap = places.map(p => view.gapOver(p)).find(g => g !== undefined);
  if (gap) {
    return outcome('unknown', gap.reason, gap.message);
  }
  if (supersession.undecidedFor(component)) {
    return outcome(
      'notInstalled',
      'otherAlternativeExpected',
      `Not needed: ${supersession.expectedFor(
        component,
      )} is expected here instead.`,
    );
  }
  if (component.presence === 'transient') {
    return outcome(
      'notInstalled',
      'transient',
      'Comes and goes: not running now.',
    );
  }
  const optional = component.optionalWhen.map(c => traits.judge(c).holds);
  if (component.presence === 'optional' || optional.includes('yes')) {
    return outcome(
      'notInstalled',
      'optional',
      'Optional: depends on the installation.',
    );
  }
  if (applies.holds === 'maybe' || optional.includes('maybe')) {
    return outcome(
      'unknown',
      'traitUnknown',
      applies.sentence ??
        'Whether it is needed depends on a trait that could not be told here.',
      'Declare the trait by annotation, or let every namespace be read.',
    );
  }
  const everywhere =
    Object.keys(component.when).length === 0
      ? `Expected on every ${title}.`
      : `Expected on a ${title} such as this one.`;
  const absent =
    view.namespacesMatching(home).length === 0
      ? `Namespace ${home} is not there, so neither is ${component.kind} ${component.name}.`
      : `No pod of ${component.kind} ${component.name} in ${home}.`;
  return outcome(
    'missing',
    'noPod',
    `${absent} ${everywhere}`,
    `Look whether ${component.kind} ${component.name} exists and why it makes no pods.`,
  );
}

function evidenceOf(
  sighting: Sighting,
  { traits, title }: Surroundings,
): readonly string[] {
  const { component, observed } = sighting;
  const rule =
    component.presence === 'required'
      ? 'Required'
      : `Marked ${component.presence}`;
  return [
    `${rule} on a ${title}${
      Object.keys(component.when).length > 0
        ? `, where ${Object.keys(component.when)
            .map(name => `${traits.get(name)?.title ?? name} allows it`)
            .join(' and ')
            .toLowerCase()}`
        : ''
    }.`,
    ...Object.keys(component.when).flatMap(name => {
      const trait = traits.get(name);
      return trait
        ? [
            `${trait.title}: ${trait.label}, ${trait.source}${
              trait.evidence.length > 0 ? ` (${trait.evidence.join(', ')})` : ''
            }.`,
          ]
        : [];
    }),
    ...observed.map(
      ({ workload, pods }) =>
        `${workload.kind} ${workload.name} in ${workload.namespace}: ${
          pods.length
        } ${pods.length === 1 ? 'pod' : 'pods'}, told by ${
          workload.via === 'owner' ? 'owner reference' : workload.via
        }.`,
    ),
  ];
}

/** One finding for every sighting. */
export function findComponents(
  view: ClusterView,
  catalog: ClusterTypeCatalog,
  traits: TraitValues,
  rules: HealthRules,
): readonly Finding[] {
  const sightings = sightComponents(view, catalog);
  const surroundings: Surroundings = {
    view,
    traits,
    title: catalog.title.toLowerCase(),
    supersession: expectedAlternatives(sightings, traits),
  };
  return sightings.map((sighting): Finding => {
    const { component, observed, home, id } = sighting;
    const health =
      observed.length > 0
        ? workloadHealth(observed, component, view.snapshot.observedAt, rules)
        : {
            ...judgeAbsent(sighting, surroundings),
            readyPods: 0,
            desiredPods: component.replicas ?? 0,
            pods: [],
          };
    const counts =
      observed.length > 0 ||
      health.state === 'missing' ||
      (health.state === 'unknown' && component.presence === 'required');
    return {
      id,
      namespace: home,
      component: component.name,
      kind: component.kind,
      presence: component.presence,
      expected: counts,
      ...health,
      summary: component.summary,
      documents: component.documents,
      confidence: component.confidence,
      ...(component.note && { note: component.note }),
      evidence: evidenceOf(sighting, surroundings),
      nearMisses: observed.length > 0 ? [] : nearMissesOf(sighting, view),
    };
  });
}
