import type { Component } from '../catalog/types';
import type { Supersession } from './alternatives';
import type { ClusterView } from './ClusterView';
import type { Judgement, TraitValues } from './conditions';
import { declarationOf, turnedAround } from './declaration';
import { describeDuration, elapsedMs } from './durations';
import { neededHere } from './need';
import type { Sighting } from './sightings';
import type { Because, FindingState } from './types';
import { describeWorkload, withArticle } from './wording';

/** What a component that was not found is judged by. */
export interface Surroundings {
  readonly view: ClusterView;
  readonly traits: TraitValues;
  /** The cluster type in a sentence: "tenant cluster". */
  readonly title: string;
  readonly supersession: Supersession;
  readonly strictness: Strictness;
}

/**
 * `adapted`: as the traits of the cluster ask; `documented`: as the documentation prints it, whatever the traits.
 *
 * @public
 */
export type Strictness = 'adapted' | 'documented';

interface Outcome {
  readonly state: FindingState;
  readonly because: Because;
}

function outcome(
  state: FindingState,
  code: string | readonly string[],
  sentence: string,
  advice?: string,
): Outcome {
  return {
    state,
    because: { codes: [code].flat(), sentence, ...(advice && { advice }) },
  };
}

function expectationOf(
  component: Component,
  { title, strictness }: Surroundings,
): string {
  if (strictness === 'documented') {
    return `The documentation lists it for every ${title}.`;
  }
  if (component.presence !== 'required') {
    return 'Expected here, although it is optional elsewhere.';
  }
  return Object.keys(component.when).length > 0
    ? `Expected on ${withArticle(title)} such as this one.`
    : `Expected on every ${title}.`;
}

function missing(sighting: Sighting, surroundings: Surroundings): Outcome {
  const { view } = surroundings;
  const { component, home } = sighting;
  const what = describeWorkload(component);
  const namespace = view.namespace(home);
  const gone = view.namespacesMatching(home).length === 0;
  let absent = `No pod of ${what} in ${home}.`;
  if (gone) {
    absent = `Namespace ${home} is not there, so neither is ${what}.`;
  } else if (namespace?.deletedAt) {
    const since = elapsedMs(namespace.deletedAt, view.snapshot.observedAt) ?? 0;
    absent = `${absent} The namespace has been Terminating for ${describeDuration(
      since,
    )}.`;
  }
  const advice = namespace?.deletedAt
    ? 'Look for the finalizers that keep the namespace from being deleted.'
    : `Look whether ${what} exists and why it makes no pods.`;
  const { when, optionalWhen } = component;
  const declare = declarationOf(
    [...optionalWhen, turnedAround(when)],
    surroundings.traits,
  );
  return outcome(
    'missing',
    listCodes(gone, namespace?.deletedAt !== undefined),
    `${absent} ${expectationOf(component, surroundings)}`,
    declare ? `${advice} ${declare}` : advice,
  );
}

function listCodes(gone: boolean, terminating: boolean): readonly string[] {
  if (gone) {
    return ['noNamespace'];
  }
  return terminating ? ['noPod', 'namespaceTerminating'] : ['noPod'];
}

/** Whether this very namespace could not be read: then what may be there is not called absent. */
function deniedHere(home: string, view: ClusterView): boolean {
  const gap = view.gapOver(home);
  return gap !== undefined && 'namespaces' in gap.in;
}

function gapOver({ places }: Sighting, view: ClusterView): Outcome | undefined {
  const gap = places
    .map(place => view.gapOver(place))
    .find(found => found !== undefined);
  return gap && outcome('unknown', gap.reason, gap.message);
}

function judgeAsDocumented(
  sighting: Sighting,
  surroundings: Surroundings,
): Outcome {
  const hidden = gapOver(sighting, surroundings.view);
  if (hidden) {
    return hidden;
  }
  const { presence, documentedAs, documents } = sighting.component;
  if (documents.length === 0) {
    return outcome(
      'notApplicable',
      'notDocumented',
      'The documentation does not list it.',
    );
  }
  return presence === 'optional' || documentedAs === 'optional'
    ? outcome(
        'notInstalled',
        'optional',
        'The documentation says that it may be absent.',
      )
    : missing(sighting, surroundings);
}

function notApplicable(
  { sentence = '', trait = '' }: Judgement,
  traits: TraitValues,
): Outcome {
  return traits.get(trait)?.untold
    ? {
        state: 'notApplicable',
        because: { codes: ['traitNotTold'], sentence, untoldTrait: trait },
      }
    : outcome('notApplicable', 'conditionNotMet', sentence);
}

/** Judges a component of which no pod was found. The order of the rules is the rule: the first that fits decides. */
export function judgeAbsence(
  sighting: Sighting,
  surroundings: Surroundings,
): Outcome {
  const { component, home } = sighting;
  const { view, traits, supersession } = surroundings;
  if (surroundings.strictness === 'documented') {
    return judgeAsDocumented(sighting, surroundings);
  }
  // What runs beside it, and is of no use without it, weighs more than what such a cluster has as a rule.
  const needed = neededHere(component, home, view, traits);
  const applies = traits.settle(component.when);
  const instead = supersession.insteadOf(component);
  const untold = traits.get(applies.trait ?? '')?.untold ?? false;
  const superseded = instead?.complete && !deniedHere(home, view);
  if (applies.holds === 'no' && !needed && !(untold && superseded)) {
    return notApplicable(applies, traits);
  }
  if (superseded) {
    return outcome(
      'notInstalled',
      'alternative',
      `Not needed: ${instead.names} does its work here.`,
    );
  }
  const hidden = gapOver(sighting, view);
  if (hidden) {
    return hidden;
  }
  if (instead) {
    return outcome(
      'notInstalled',
      'otherAlternativeExpected',
      `Not needed: ${instead.names} is expected here instead.`,
    );
  }
  if (component.presence === 'transient') {
    return outcome(
      'notInstalled',
      'transient',
      'Comes and goes: not running now.',
    );
  }
  if (needed) {
    return missing(sighting, surroundings);
  }
  const optional = component.optionalWhen.map(c => traits.settle(c));
  if (
    component.presence === 'optional' ||
    optional.some(o => o.holds === 'yes')
  ) {
    return outcome(
      'notInstalled',
      'optional',
      'Optional: depends on the installation.',
    );
  }
  const open = [applies, ...optional].find(o => o.holds === 'maybe');
  if (open) {
    return outcome(
      'unknown',
      'traitUnknown',
      applies.sentence ??
        'Whether it is needed depends on a trait that could not be told here.',
      `Declare ${open.trait}, or let every namespace be read.`,
    );
  }
  return missing(sighting, surroundings);
}
