import { toArray, toConditions, toMs, toWorkloadsIn } from './entries';
import { clusterTypes } from './kinds';
import type { TraitsFile } from './traitsSchema';
import type {
  ClusterNamespaces,
  Clue,
  HostedClusterDefinition,
  PaletteCatalog,
  Sign,
  TraitDefinition,
} from './PaletteCatalog';

type TraitEntry = TraitsFile['traits'][number];
type SignEntry = TraitEntry['signs'][number];
type ClueEntry = NonNullable<SignEntry['any']>[number];
type NamespacesEntry = TraitsFile['clusterNamespaces'];

/** Converts the file that says how clusters are recognised. */
export function toTraits(
  file: TraitsFile,
): Pick<PaletteCatalog, 'traits' | 'clusterNamespaces' | 'everyCluster'> {
  return {
    traits: file.traits.map(toTrait),
    clusterNamespaces: toClusterNamespaces(file.clusterNamespaces),
    everyCluster: (file.everyCluster ?? []).map(({ what, any }) => ({
      what,
      any: any.map(toClue),
    })),
  };
}

function toTrait({
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

function toSign({ value, any = [], none = [], when }: SignEntry): Sign {
  return {
    value,
    any: any.map(toClue),
    none: none.map(toClue),
    when: toConditions(when),
  };
}

function toClue(clue: ClueEntry): Clue {
  if ('workload' in clue) {
    return {
      ...toWorkloadsIn(clue),
      ...(clue.kind && { kind: clue.kind }),
      ...(clue.pods && { count: clue.pods }),
    };
  }
  if ('pod' in clue) {
    return { pods: toArray(clue.pod), namespaces: toArray(clue.in) };
  }
  return 'hosted' in clue
    ? { hosted: toArray(clue.hosted) }
    : {
        namespaces: toArray(clue.namespace),
        mayBeEmpty: clue.mayBeEmpty ?? false,
      };
}

function toClusterNamespaces(entry: NamespacesEntry): ClusterNamespaces {
  return {
    namespaces: toArray(entry.namespace),
    alsoOf: toArray(entry.alsoOf ?? []),
    own: entry.own.map(toClue),
    ...(entry.ownMayBeAbsent && {
      ownMayBeAbsent: toAlone(entry.ownMayBeAbsent),
    }),
    hosted: entry.hosted.map(toHostedClusterDefinition),
  };
}

function toAlone({
  when,
  none = [],
}: NonNullable<NamespacesEntry['ownMayBeAbsent']>): NonNullable<
  ClusterNamespaces['ownMayBeAbsent']
> {
  return { when: toConditions(when), none: none.map(toClue) };
}

function toHostedClusterDefinition({
  any,
  none = [],
  alone,
  grace,
  applications,
  ...entry
}: NamespacesEntry['hosted'][number]): HostedClusterDefinition {
  return {
    ...entry,
    any: any.map(toClue),
    none: none.map(toClue),
    ...(alone && { alone: toAlone(alone) }),
    graceMs: grace ? toMs(grace) : 0,
    applications: {
      pods: toArray(applications?.pod ?? []),
      except: toArray(applications?.except ?? []),
    },
  };
}
