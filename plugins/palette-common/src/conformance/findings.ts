import type { ClusterTypeCatalog, Component } from '../catalog/types';
import { judgeAbsence, type Strictness, type Surroundings } from './absence';
import { decideAlternatives } from './alternatives';
import type { ClusterView } from './ClusterView';
import { evidenceOf, nearMissesOf } from './evidence';
import { seenKind } from './seenKind';
import { sightComponents, type Sighting } from './sightings';
import type { Finding } from './types';
import { workloadHealth, type HealthContext } from './workloadHealth';
import { declarationOf } from './declaration';

/** One finding for every component. */
export function findComponents(
  view: ClusterView,
  catalog: ClusterTypeCatalog,
  context: HealthContext,
  strictness: Strictness,
): readonly Finding[] {
  const { traits } = context;
  const sightings = sightComponents(view, catalog);
  const surroundings: Surroundings = {
    view,
    traits,
    title: catalog.title[0].toLowerCase() + catalog.title.slice(1),
    supersession: decideAlternatives(sightings, traits, view),
    strictness,
  };
  return sightings.map((sighting): Finding => {
    const { component, observed, home } = sighting;
    const outcome = judge(sighting, surroundings, context);
    const required =
      strictness === 'documented' ||
      (component.presence === 'required' &&
        !surroundings.supersession.insteadOf(component)?.complete);
    return {
      id: component.id,
      namespace: home,
      component: component.name,
      kind: observed[0]
        ? seenKind(observed[0].workload, component.kind)
        : component.kind,
      presence: component.presence,
      expected:
        observed.length > 0 ||
        outcome.state === 'missing' ||
        (outcome.state === 'unknown' && required),
      ...outcome,
      summary: component.summary,
      documents: component.documents,
      confidence: component.confidence,
      ...(component.note && { note: component.note }),
      evidence: evidenceOf(sighting, traits, surroundings.title),
      nearMisses: observed.length > 0 ? [] : nearMissesOf(sighting, view),
    };
  });
}

function judge(
  sighting: Sighting,
  surroundings: Surroundings,
  context: HealthContext,
) {
  const { component, observed } = sighting;
  const replicas = replicasOf(component, context);
  if (observed.length === 0) {
    return {
      ...judgeAbsence(sighting, surroundings),
      readyPods: 0,
      desiredPods: replicas ?? 0,
      pods: [],
    };
  }
  const { kind, graceMs } = component;
  const health = workloadHealth(observed, { kind, graceMs, replicas }, context);
  const { because } = health;
  const declare = because.codes.includes('tooFewPods')
    ? declarationOf(
        component.replicasWhen.map(r => r.when),
        context.traits,
      )
    : undefined;
  return declare
    ? {
        ...health,
        because: {
          ...because,
          advice: [because.advice, declare].filter(Boolean).join(' '),
        },
      }
    : health;
}

function replicasOf(
  { replicas, replicasWhen }: Component,
  { traits }: HealthContext,
): number | undefined {
  const instead = replicasWhen.find(
    ({ when }) => traits.settle(when).holds === 'yes',
  );
  return instead?.replicas ?? replicas;
}
