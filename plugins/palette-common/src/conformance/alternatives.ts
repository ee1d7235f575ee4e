import type { Component } from '../catalog/types';
import type { ClusterView } from './ClusterView';
import type { TraitValues } from './conditions';
import type { Sighting } from './sightings';

type Alternatives = ReadonlyMap<string, readonly Sighting[]>;

interface Decision {
  /** The alternative that the cluster is held to. */
  readonly held: string;
  /** All of it that is required is there. */
  readonly complete: boolean;
  readonly names: string;
}

/** Which alternative of each group a cluster is held to. */
export interface Supersession {
  /** What stands, or should stand, in a component's place; undefined where the component's own alternative is held to. */
  insteadOf(
    component: Component,
  ): { readonly names: string; readonly complete: boolean } | undefined;
}

const isThere = (sighting: Sighting) => sighting.observed.length > 0;

// What the traits rule out is not expected; of the rest, a whole one, then the one with most of it there, then one that
// may be there unseen, then the first.
function decide(
  alternatives: Alternatives,
  traits: TraitValues,
  view: ClusterView,
): Decision {
  const [best] = [...alternatives]
    .map(([held, sightings]) => {
      const there = sightings.filter(isThere).length;
      const required = sightings.filter(
        s => s.component.presence === 'required',
      );
      return {
        held,
        there,
        complete: there > 0 && required.every(isThere),
        hidden: sightings.some(s =>
          s.places.some(place => view.gapOver(place) !== undefined),
        ),
        possible: sightings.some(
          s => traits.judge(s.component.when).holds !== 'no',
        ),
        names: [
          ...new Set(
            (required.length > 0 ? required : sightings).map(
              s => s.component.name,
            ),
          ),
        ].join(' and '),
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

/** Decides every group of alternatives among the components that were looked for. */
export function decideAlternatives(
  sightings: readonly Sighting[],
  traits: TraitValues,
  view: ClusterView,
): Supersession {
  const groups = new Map<string, Map<string, Sighting[]>>();
  for (const sighting of sightings) {
    const { oneOf } = sighting.component;
    if (oneOf) {
      const group = groups.get(oneOf.group) ?? new Map<string, Sighting[]>();
      groups.set(oneOf.group, group);
      const alternative = group.get(oneOf.alternative) ?? [];
      group.set(oneOf.alternative, [...alternative, sighting]);
    }
  }
  const decisions = new Map(
    [...groups].map(([name, group]) => [name, decide(group, traits, view)]),
  );
  return {
    insteadOf: ({ oneOf }) => {
      const decision = oneOf && decisions.get(oneOf.group);
      return decision && decision.held !== oneOf.alternative
        ? decision
        : undefined;
    },
  };
}
