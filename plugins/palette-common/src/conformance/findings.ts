import type { ClusterTypeCatalog, HealthRules } from '../catalog/types';
import { judgeAbsence, type Strictness, type Surroundings } from './absence';
import { decideAlternatives } from './alternatives';
import type { ClusterView } from './ClusterView';
import type { TraitValues } from './conditions';
import { evidenceOf, nearMissesOf } from './evidence';
import { sightComponents, type Sighting } from './sightings';
import type { Finding } from './types';
import { workloadHealth } from './workloadHealth';

function judge(
  sighting: Sighting,
  surroundings: Surroundings,
  rules: HealthRules,
) {
  const { component, observed } = sighting;
  const { observedAt } = surroundings.view.snapshot;
  return observed.length > 0
    ? workloadHealth(observed, component, observedAt, rules)
    : {
        ...judgeAbsence(sighting, surroundings),
        readyPods: 0,
        desiredPods: component.replicas ?? 0,
        pods: [],
      };
}

/** One finding for every place where a component was looked for. */
export function findComponents(
  view: ClusterView,
  catalog: ClusterTypeCatalog,
  traits: TraitValues,
  rules: HealthRules,
  strictness: Strictness,
): readonly Finding[] {
  const sightings = sightComponents(view, catalog);
  const surroundings: Surroundings = {
    view,
    traits,
    title: catalog.title[0].toLowerCase() + catalog.title.slice(1),
    supersession: decideAlternatives(sightings, traits),
    strictness,
  };
  return sightings.map((sighting): Finding => {
    const { component, observed, home, id } = sighting;
    const outcome = judge(sighting, surroundings, rules);
    const required =
      component.presence === 'required' || strictness === 'documented';
    return {
      id,
      namespace: home,
      component: component.name,
      kind: component.kind,
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
