import type { Component } from '../catalog/types';
import type { TraitValues } from './conditions';
import type { Sighting } from './findings';

interface Group {
  /** Alternatives in the order of the catalog. */
  readonly alternatives: ReadonlyMap<string, readonly Sighting[]>;
  /** The one this cluster is held to. */
  readonly expected: string;
  readonly complete: boolean;
}

/** Which alternative of each group a cluster is held to, and what that makes of the others. */
export interface Supersession {
  /** What stands in an absent component's place: components of a whole other alternative. */
  supersededBy(component: Component): string | undefined;
  /** Whether another alternative than the component's is expected, none being whole. */
  undecidedFor(component: Component): boolean;
  /** The components expected in a component's place. */
  expectedFor(component: Component): string;
}

const isThere = (sighting: Sighting) => sighting.observed.length > 0;

function names(sightings: readonly Sighting[]): string {
  return [...new Set(sightings.map(s => s.component.name))].join(' and ');
}

function decide(
  alternatives: ReadonlyMap<string, readonly Sighting[]>,
  traits: TraitValues,
): Group {
  // What the traits rule out is not expected; of the rest, a whole one, then the one with most of it there, then the first.
  const ranked = [...alternatives]
    .map(([name, sightings]) => {
      const needed = sightings.filter(s => s.component.presence === 'required');
      const there = sightings.filter(isThere).length;
      return {
        name,
        there,
        complete: there > 0 && needed.every(isThere),
        possible: sightings.some(
          s => traits.judge(s.component.when).holds !== 'no',
        ),
      };
    })
    .sort(
      (a, b) =>
        Number(b.possible) - Number(a.possible) ||
        Number(b.complete) - Number(a.complete) ||
        b.there - a.there,
    );
  const [best] = ranked;
  return { alternatives, expected: best.name, complete: best.complete };
}

/** Decides every group of alternatives among the components that were looked for. */
export function expectedAlternatives(
  sightings: readonly Sighting[],
  traits: TraitValues,
): Supersession {
  const byGroup = new Map<string, Map<string, Sighting[]>>();
  for (const sighting of sightings) {
    const { oneOf } = sighting.component;
    if (oneOf) {
      const group = byGroup.get(oneOf.group) ?? new Map<string, Sighting[]>();
      group.set(oneOf.alternative, [
        ...(group.get(oneOf.alternative) ?? []),
        sighting,
      ]);
      byGroup.set(oneOf.group, group);
    }
  }
  const groups = new Map(
    [...byGroup].map(([name, alternatives]) => [
      name,
      decide(alternatives, traits),
    ]),
  );

  const otherThan = ({ oneOf }: Component): Group | undefined => {
    const group = oneOf && groups.get(oneOf.group);
    return group && group.expected !== oneOf.alternative ? group : undefined;
  };
  const expectedIn = (group: Group | undefined) =>
    names(group?.alternatives.get(group.expected) ?? []);

  return {
    supersededBy: component => {
      const group = otherThan(component);
      return group?.complete ? expectedIn(group) : undefined;
    },
    undecidedFor: component => otherThan(component) !== undefined,
    expectedFor: component => expectedIn(otherThan(component)),
  };
}
