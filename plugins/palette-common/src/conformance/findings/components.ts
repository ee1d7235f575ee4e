import type {
  ClusterTypeCatalog,
  Component,
  Conditions,
} from '../../catalog/PaletteCatalog';
import { judgeAbsence, type Surroundings } from '../absence/absence';
import { decideAlternatives } from '../absence/alternatives';
import { isNeeded } from '../absence/isNeeded';
import { findSightings, type Sighting } from '../absence/sightings';
import type { HealthContext } from '../health/HealthContext';
import { addKnownTrouble } from '../health/knownTroubles';
import { leavesFailedPods } from '../health/leftovers';
import { judgeWorkload } from '../health/workloadHealth';
import type { Finding } from '../report/Finding';
import { conclude, type Conclusion } from '../report/reasons';
import type { Strictness } from '../report/Report';
import { adviseDeclaration, invertConditions } from '../traits/declaration';
import type { ClusterView } from '../view/ClusterView';
import { chooseKind } from './chooseKind';
import { findNearMisses, writeEvidence } from './evidence';

/** One finding for every component of a cluster type. */
export function findComponents(
  view: ClusterView,
  catalog: ClusterTypeCatalog,
  context: HealthContext,
  strictness: Strictness,
): readonly Finding[] {
  const { traits } = context;
  const sightings = findSightings(view, catalog);
  const surroundings: Surroundings = {
    view,
    traits,
    title: catalog.title[0].toLowerCase() + catalog.title.slice(1),
    supersession: decideAlternatives(sightings, traits, view),
    strictness,
  };
  return sightings.map(sighting => toFinding(sighting, surroundings, context));
}

function toFinding(
  sighting: Sighting,
  surroundings: Surroundings,
  context: HealthContext,
): Finding {
  const { component, observed, home } = sighting;
  const { view, traits, title } = surroundings;
  const outcome =
    observed.length > 0
      ? judgePresent(sighting, view, context)
      : judgeAbsent(sighting, surroundings, context);
  return {
    id: component.id,
    namespace: home,
    component: component.name,
    kind: observed[0]
      ? chooseKind(observed[0].workload, component.kind)
      : component.kind,
    presence: component.presence,
    expected:
      observed.length > 0 ||
      outcome.state === 'missing' ||
      (outcome.state === 'unknown' && isRequired(sighting, surroundings)),
    ...outcome,
    summary: component.summary,
    documents: component.documents,
    confidence: component.confidence,
    ...(component.note && { note: component.note }),
    evidence: writeEvidence(sighting, traits, title),
    nearMisses: observed.length > 0 ? [] : findNearMisses(sighting, view),
  };
}

type Outcome = Pick<
  Finding,
  'state' | 'because' | 'since' | 'readyPods' | 'desiredPods' | 'pods'
>;

function judgePresent(
  sighting: Sighting,
  view: ClusterView,
  context: HealthContext,
): Outcome {
  const { component, observed } = sighting;
  const { kind, graceMs, replicasWhen } = component;
  const health = judgeWorkload(
    observed,
    { kind, graceMs, replicas: countReplicas(component, context) },
    context,
  );
  const { codes } = health.because;
  const gap = lacksPods(health, sighting)
    ? observed
        .map(({ workload }) => view.findGap(workload.namespace))
        .find(found => found !== undefined)
    : undefined;
  if (gap) {
    return { ...health, ...conclude('unknown', gap.reason, gap.message) };
  }
  return codes.includes('tooFewPods')
    ? addDeclaration(
        health,
        replicasWhen.map(r => r.when),
        context,
      )
    : health;
}

/** Whether too few pods were listed, and none of them is in trouble: the others are absent. */
function lacksPods(
  { because: { codes } }: Outcome,
  { component, observed }: Sighting,
): boolean {
  return (
    codes.includes('tooFewPods') ||
    (codes.includes('ended') &&
      observed.every(
        ({ pods, workload }) =>
          leavesFailedPods(chooseKind(workload, component.kind)) &&
          // Another pod replaces one that failed, and only the phase tells surely that it did.
          pods.every(pod => pod.ready || pod.phase === 'Failed'),
      ))
  );
}

function judgeAbsent(
  sighting: Sighting,
  surroundings: Surroundings,
  context: HealthContext,
): Outcome {
  const { component, home } = sighting;
  const { when, optionalWhen } = component;
  const absence = addKnownTrouble(
    judgeAbsence(sighting, surroundings),
    { name: component.name, namespace: home, pods: [] },
    context,
  );
  return {
    ...(absence.state === 'missing'
      ? addDeclaration(
          absence,
          [...optionalWhen, invertConditions(when)],
          context,
        )
      : absence),
    readyPods: 0,
    desiredPods: Math.max(
      countReplicas(component, context) ?? 0,
      ...sighting.controllers.map(({ desiredPods }) => desiredPods),
    ),
    pods: [],
  };
}

/** Adds to the advice how to declare that it is meant to be so, where only the owner can know. */
function addDeclaration<T extends Conclusion>(
  outcome: T,
  conditions: readonly Conditions[],
  { traits }: HealthContext,
): T {
  const { because } = outcome;
  const declaration = adviseDeclaration(conditions, traits);
  return declaration.length === 0
    ? outcome
    : {
        ...outcome,
        because: {
          ...because,
          advice: [because.advice, ...declaration].filter(Boolean).join(' '),
        },
      };
}

function countReplicas(
  { replicas, replicasWhen }: Component,
  { traits }: HealthContext,
): number | undefined {
  const instead = replicasWhen.find(
    ({ when }) => traits.settle(when).holds === 'yes',
  );
  return instead?.replicas ?? replicas;
}

function isRequired(
  { component, home }: Sighting,
  { strictness, supersession, view, traits }: Surroundings,
): boolean {
  return (
    strictness === 'documented' ||
    ((component.presence === 'required' ||
      isNeeded(component, home, view, traits)) &&
      !supersession.findReplacement(component)?.complete)
  );
}
