import { asArray, durationMs, toConditions, toWorkloadsIn } from './entries';
import { clusterTypes } from './kinds';
import type { TraitsFile } from './traitsSchema';
import type {
  ClusterNamespaces,
  Clue,
  HealthRules,
  Sign,
  TraitDefinition,
} from './types';

type TraitEntry = TraitsFile['traits'][number];
type ClueEntry = NonNullable<TraitEntry['signs'][number]['any']>[number];

export function toClue(clue: ClueEntry): Clue {
  if ('workload' in clue) {
    return {
      ...toWorkloadsIn(clue),
      ...(clue.kind && { kind: clue.kind }),
      ...(clue.pods && { count: clue.pods }),
    };
  }
  if ('pod' in clue) {
    return { pods: asArray(clue.pod), namespaces: asArray(clue.in) };
  }
  return 'hosted' in clue
    ? { hosted: asArray(clue.hosted) }
    : {
        namespaces: asArray(clue.namespace),
        mayBeEmpty: clue.mayBeEmpty ?? false,
      };
}

function toSign(sign: TraitEntry['signs'][number]): Sign {
  return {
    value: sign.value,
    any: (sign.any ?? []).map(toClue),
    none: (sign.none ?? []).map(toClue),
    when: toConditions(sign.when),
  };
}

export function toTrait({
  ownersKnowledge,
  signs,
  hints,
  ...trait
}: TraitEntry): TraitDefinition {
  return {
    ...trait,
    clusterTypes: trait.clusterTypes ?? clusterTypes,
    covers: trait.covers ?? {},
    ...(ownersKnowledge && {
      ownersKnowledge: toConditions(
        ownersKnowledge === true ? {} : ownersKnowledge,
      ),
    }),
    signs: signs.map(toSign),
    hints: (hints ?? []).map(toSign),
  };
}

export function toClusterNamespaces(
  entry: TraitsFile['clusterNamespaces'],
): ClusterNamespaces {
  return {
    namespaces: asArray(entry.namespace),
    alsoOf: asArray(entry.alsoOf ?? []),
    own: entry.own.map(toClue),
    hosted: entry.hosted.map(
      ({ kind, title, summary, any, none, alone, grace, applications }) => ({
        kind,
        title,
        summary,
        any: any.map(toClue),
        none: (none ?? []).map(toClue),
        ...(alone && {
          alone: {
            when: toConditions(alone.when),
            none: (alone.none ?? []).map(toClue),
          },
        }),
        graceMs: grace ? durationMs(grace) : 0,
        applications: {
          pods: asArray(applications?.pod ?? []),
          except: asArray(applications?.except ?? []),
        },
      }),
    ),
  };
}

export function toHealthRules(health: TraitsFile['health']): HealthRules {
  const { flapping } = health;
  return {
    startingDeadlineMs: durationMs(health.startingDeadline),
    recentRestartMs: durationMs(health.recentRestart),
    flapping: {
      restarts: flapping.restarts,
      everyMs: durationMs(flapping.every),
      lastWithinMs: durationMs(flapping.lastWithin),
    },
    failures: new Map(
      health.failures.map(({ reason, tolerate, advice }) => [
        reason,
        { reason, advice, tolerateMs: tolerate ? durationMs(tolerate) : 0 },
      ]),
    ),
    troubles: health.troubles.map(({ reason, when, ...entry }) => ({
      ...toWorkloadsIn(entry),
      reasons: asArray(reason),
      when: toConditions(when),
      advice: entry.advice,
      ...(entry.mendedIn && { mendedIn: entry.mendedIn }),
      source: entry.source,
      confidence: entry.confidence,
    })),
  };
}
