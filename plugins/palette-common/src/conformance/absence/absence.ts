import type { Component, Conditions } from '../../catalog/PaletteCatalog';
import type { Strictness } from '../report/Report';
import { conclude, type Conclusion } from '../report/reasons';
import type { Judgement, TraitValues } from '../traits/TraitValues';
import type { ClusterView } from '../view/ClusterView';
import { measureElapsedMs } from '../wording/durations';
import {
  expectationSentences,
  findingAdvice,
  findingSentences,
} from '../wording/findingSentences';
import { describeWorkload } from '../wording/grammar';
import type { Supersession } from './alternatives';
import { isNeeded } from './isNeeded';
import type { Sighting } from './sightings';

/** Everything that decides about a component that was not found. */
export interface Surroundings {
  readonly view: ClusterView;
  readonly traits: TraitValues;
  /** The cluster type as it stands in a sentence: "tenant cluster". */
  readonly title: string;
  readonly supersession: Supersession;
  readonly strictness: Strictness;
}

/** Judges a component of which no pod was found. The first rule that fits decides. */
export function judgeAbsence(
  sighting: Sighting,
  surroundings: Surroundings,
): Conclusion {
  const { component, home } = sighting;
  const { view, traits, supersession } = surroundings;
  if (surroundings.strictness === 'documented') {
    return judgeAsDocumented(sighting, surroundings);
  }
  // A running workload that needs this component outweighs what such clusters usually have.
  const needed = isNeeded(component, home, view, traits);
  const applies = traits.settle(component.when);
  const instead = supersession.findReplacement(component);
  const untold = traits.get(applies.trait ?? '')?.untold ?? false;
  const superseded = instead?.complete && !isHomeHidden(home, view);
  if (applies.holds === 'no' && !needed && !(untold && superseded)) {
    return concludeNotApplicable(applies, traits);
  }
  if (superseded) {
    return conclude(
      'notInstalled',
      'alternative',
      findingSentences.alternative(instead.names),
    );
  }
  const hidden = concludeHidden(sighting, view);
  if (hidden) {
    return hidden;
  }
  if (instead) {
    return conclude(
      'notInstalled',
      'otherAlternativeExpected',
      findingSentences.otherAlternativeExpected(instead.names),
    );
  }
  if (component.presence === 'transient') {
    return conclude('notInstalled', 'transient', findingSentences.transient());
  }
  if (needed) {
    return concludeMissing(sighting, surroundings);
  }
  const optional = component.optionalWhen.map(c => traits.settle(c));
  const met = component.optionalWhen.filter(
    (_, at) => optional[at].holds === 'yes',
  );
  if (component.presence === 'optional' || met.length > 0) {
    return concludeOptional({
      isDocumented: false,
      untoldTrait:
        component.presence === 'optional' ? undefined : findUntold(met, traits),
    });
  }
  const open = [applies, ...optional].find(o => o.holds === 'maybe');
  if (open) {
    return conclude(
      'unknown',
      'traitUnknown',
      applies.sentence ?? findingSentences.traitUnknown(undefined),
      { advice: findingAdvice.declareTrait(open.trait ?? '') },
    );
  }
  return concludeMissing(sighting, surroundings);
}

function judgeAsDocumented(
  sighting: Sighting,
  surroundings: Surroundings,
): Conclusion {
  const hidden = concludeHidden(sighting, surroundings.view);
  if (hidden) {
    return hidden;
  }
  const { presence, documentedAs, documents } = sighting.component;
  if (documents.length === 0) {
    return conclude(
      'notApplicable',
      'notDocumented',
      findingSentences.notDocumented(),
    );
  }
  return presence === 'optional' || documentedAs === 'optional'
    ? concludeOptional({ isDocumented: true })
    : concludeMissing(sighting, surroundings);
}

function concludeMissing(
  sighting: Sighting,
  surroundings: Surroundings,
): Conclusion<'missing'> {
  const { view } = surroundings;
  const { component, home } = sighting;
  const facts = {
    workload: describeWorkload(component),
    namespace: home,
    expectation: writeExpectation(component, surroundings),
  };
  const { phase, deletedAt } = view.getNamespace(home) ?? {};
  const isTerminating = phase === 'Terminating';
  const advice = isTerminating
    ? findingAdvice.findFinalizers()
    : findingAdvice.findWorkload(facts.workload);
  if (view.findNamespaces(home).length === 0) {
    return conclude(
      'missing',
      'noNamespace',
      findingSentences.noNamespace(facts),
      { advice },
    );
  }
  const terminating = isTerminating
    ? { forMs: measureElapsedMs(deletedAt, view.snapshot.observedAt) }
    : undefined;
  return conclude(
    'missing',
    'noPod',
    findingSentences.noPod({ ...facts, terminating }),
    { advice, ...(isTerminating && { codes: ['namespaceTerminating'] }) },
  );
}

function writeExpectation(
  { presence, when }: Component,
  { title, strictness }: Surroundings,
): string {
  if (strictness === 'documented') {
    return expectationSentences.documented(title);
  }
  if (presence !== 'required') {
    return expectationSentences.neededHere();
  }
  return Object.keys(when).length > 0
    ? expectationSentences.suchAsThis(title)
    : expectationSentences.always(title);
}

function concludeOptional({
  isDocumented,
  untoldTrait,
}: {
  readonly isDocumented: boolean;
  readonly untoldTrait?: string;
}): Conclusion<'notInstalled'> {
  return conclude(
    'notInstalled',
    'optional',
    findingSentences.optional({ isDocumented }),
    untoldTrait ? { untoldTrait } : {},
  );
}

/** The trait that nothing shows, where all of these conditions hold for that reason alone. */
function findUntold(
  met: readonly Conditions[],
  traits: TraitValues,
): string | undefined {
  const untold = met.map(conditions =>
    Object.keys(conditions).find(name => traits.get(name)?.untold),
  );
  return untold.includes(undefined) ? undefined : untold[0];
}

function concludeNotApplicable(
  { sentence = '', trait = '' }: Judgement,
  traits: TraitValues,
): Conclusion<'notApplicable'> {
  return traits.get(trait)?.untold
    ? conclude('notApplicable', 'traitNotTold', sentence, {
        untoldTrait: trait,
      })
    : conclude('notApplicable', 'conditionNotMet', sentence);
}

/** Whether a gap names this namespace, so that what may be there is not called absent. */
function isHomeHidden(home: string, view: ClusterView): boolean {
  const gap = view.findGap(home);
  return gap !== undefined && 'namespaces' in gap.in;
}

function concludeHidden(
  { places }: Sighting,
  view: ClusterView,
): Conclusion<'unknown'> | undefined {
  const gap = places
    .map(place => view.findGap(place))
    .find(found => found !== undefined);
  return gap && conclude('unknown', gap.reason, gap.message);
}
