import type { Component } from '../catalog/types';
import type { Supersession } from './alternatives';
import type { ClusterView } from './ClusterView';
import type { TraitValues } from './conditions';
import { describeDuration, elapsedMs } from './durations';
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
 * `adapted`: as the traits of the cluster ask; `documented`: as the page prints it, whatever the traits.
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
  code: string,
  sentence: string,
  advice?: string,
): Outcome {
  return {
    state,
    because: { codes: [code], sentence, ...(advice && { advice }) },
  };
}

function expectationOf(
  component: Component,
  { title, strictness }: Surroundings,
): string {
  if (strictness === 'documented') {
    return `The page lists it for every ${title}.`;
  }
  if (component.presence !== 'required') {
    return 'Expected once its namespace is there.';
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
  return outcome(
    'missing',
    gone ? 'noNamespace' : 'noPod',
    `${absent} ${expectationOf(component, surroundings)}`,
    namespace?.deletedAt
      ? 'Look for the finalizers that keep the namespace from being deleted.'
      : `Look whether ${what} exists and why it makes no pods.`,
  );
}

function gapOver({ places }: Sighting, view: ClusterView): Outcome | undefined {
  const gap = places
    .map(place => view.gapOver(place))
    .find(found => found !== undefined);
  return gap && outcome('unknown', gap.reason, gap.message);
}

function neededOnceNamespaceExists(
  component: Component,
  home: string,
  { view, traits }: Surroundings,
): boolean {
  const rule = component.requiredIfNamespaceExists;
  const age = elapsedMs(
    view.namespace(home)?.createdAt,
    view.snapshot.observedAt,
  );
  return (
    rule !== undefined &&
    age !== undefined &&
    age > rule.afterMs &&
    traits.judge(rule.when).holds === 'yes'
  );
}

function judgeAsDocumented(
  sighting: Sighting,
  surroundings: Surroundings,
): Outcome {
  const hidden = gapOver(sighting, surroundings.view);
  if (hidden) {
    return hidden;
  }
  return sighting.component.presence === 'optional'
    ? outcome(
        'notInstalled',
        'optional',
        'The page says that it may be absent.',
      )
    : missing(sighting, surroundings);
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
  const applies = traits.judge(component.when);
  if (applies.holds === 'no') {
    return outcome('notApplicable', 'conditionNotMet', applies.sentence ?? '');
  }
  const instead = supersession.insteadOf(component);
  if (instead?.complete) {
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
  if (neededOnceNamespaceExists(component, home, surroundings)) {
    return missing(sighting, surroundings);
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
  return missing(sighting, surroundings);
}
