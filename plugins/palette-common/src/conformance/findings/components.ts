import type {
  ClusterTypeCatalog,
  Component,
} from '../../catalog/PaletteCatalog';
import { judgeAbsence, type Surroundings } from '../absence/absence';
import { decideAlternatives } from '../absence/alternatives';
import { findSightings, type Sighting } from '../absence/sightings';
import type { HealthContext } from '../health/HealthContext';
import { judgeWorkload } from '../health/workloadHealth';
import type { Finding } from '../report/Finding';
import type { Strictness } from '../report/Report';
import { adviseDeclaration } from '../traits/declaration';
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
      ? judgePresent(sighting, context)
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
      (outcome.state === 'unknown' && isRequired(component, surroundings)),
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
  { component, observed }: Sighting,
  context: HealthContext,
): Outcome {
  const { kind, graceMs, replicasWhen } = component;
  const health = judgeWorkload(
    observed,
    { kind, graceMs, replicas: countReplicas(component, context) },
    context,
  );
  const { because } = health;
  const declaration = because.codes.includes('tooFewPods')
    ? adviseDeclaration(
        replicasWhen.map(r => r.when),
        context.traits,
      )
    : [];
  return declaration.length === 0
    ? health
    : {
        ...health,
        because: {
          ...because,
          advice: [because.advice, ...declaration].filter(Boolean).join(' '),
        },
      };
}

function judgeAbsent(
  sighting: Sighting,
  surroundings: Surroundings,
  context: HealthContext,
): Outcome {
  return {
    ...judgeAbsence(sighting, surroundings),
    readyPods: 0,
    desiredPods: Math.max(
      countReplicas(sighting.component, context) ?? 0,
      ...sighting.controllers.map(({ desiredPods }) => desiredPods),
    ),
    pods: [],
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
  component: Component,
  { strictness, supersession }: Surroundings,
): boolean {
  return (
    strictness === 'documented' ||
    (component.presence === 'required' &&
      !supersession.findReplacement(component)?.complete)
  );
}
