import type { Component } from '../../catalog/PaletteCatalog';
import type { TraitValues } from '../traits/TraitValues';
import type { ClusterView } from '../view/ClusterView';
import type { Sighting } from './sightings';

/** What runs, or should run, in the place of an alternative. */
export interface Replacement {
  readonly names: string;
  /** Whether every required part of it is there. */
  readonly complete: boolean;
}

/** Which alternative of each group is expected on a cluster. */
export interface Supersession {
  /** What replaces a component; undefined where its own alternative is the expected one. */
  findReplacement(component: Component): Replacement | undefined;
}

/** Decides, for every group of alternatives, which one is expected. */
export function decideAlternatives(
  sightings: readonly Sighting[],
  traits: TraitValues,
  view: ClusterView,
): Supersession {
  const decisions = new Map(
    [...groupAlternatives(sightings)].map(([name, alternatives]) => [
      name,
      decideGroup(alternatives, traits, view),
    ]),
  );
  return {
    findReplacement: ({ oneOf }) => {
      const decision = oneOf && decisions.get(oneOf.group);
      return decision && decision.alternative !== oneOf.alternative
        ? decision
        : undefined;
    },
  };
}

/** Sightings by alternative. */
type Alternatives = ReadonlyMap<string, readonly Sighting[]>;

function groupAlternatives(
  sightings: readonly Sighting[],
): ReadonlyMap<string, Alternatives> {
  const groups = new Map<string, Map<string, Sighting[]>>();
  for (const sighting of sightings) {
    const { oneOf } = sighting.component;
    if (oneOf) {
      const group = groups.get(oneOf.group) ?? new Map<string, Sighting[]>();
      groups.set(oneOf.group, group);
      const alternative = group.get(oneOf.alternative) ?? [];
      group.set(oneOf.alternative, alternative);
      alternative.push(sighting);
    }
  }
  return groups;
}

interface Decision extends Replacement {
  /** The alternative that is expected. */
  readonly alternative: string;
}

// Chooses among the alternatives that the traits do not rule out: a complete one, else the one with most of its parts
// there, else one that a gap may hide, else the first.
function decideGroup(
  alternatives: Alternatives,
  traits: TraitValues,
  view: ClusterView,
): Decision {
  const [best] = [...alternatives]
    .map(([alternative, sightings]) => {
      const there = sightings.filter(isThere).length;
      const required = sightings.filter(
        s => s.component.presence === 'required',
      );
      return {
        alternative,
        there,
        complete: there > 0 && required.every(isThere),
        hidden: sightings.some(s =>
          s.places.some(place => view.findGap(place) !== undefined),
        ),
        possible: sightings.some(
          s => traits.judge(s.component.when).holds !== 'no',
        ),
        names: joinNames(required.length > 0 ? required : sightings),
      };
    })
    .sort(
      (a, b) =>
        Number(b.possible) - Number(a.possible) ||
        Number(b.complete) - Number(a.complete) ||
        b.there - a.there ||
        Number(b.hidden) - Number(a.hidden),
    );
  return best;
}

function isThere({ observed }: Sighting): boolean {
  return observed.length > 0;
}

function joinNames(sightings: readonly Sighting[]): string {
  return [...new Set(sightings.map(s => s.component.name))].join(' and ');
}
