import type { z } from 'zod';
import {
  clusterTypeFileSchema,
  clusterTypes,
  traitsFileSchema,
  type ClusterTypeFile,
  type ConditionsEntry,
  type TraitsFile,
} from './schema';
import type {
  ClusterType,
  ClusterTypeCatalog,
  Clue,
  ClusterNamespaces,
  Component,
  Condition,
  Conditions,
  HealthRules,
  PaletteCatalog,
  Sign,
  TraitDefinition,
  WorkloadsIn,
} from './types';
import type { CatalogFile, CatalogFiles } from './files';
import { verifyReferences } from './verifyReferences';

function printPath(path: readonly PropertyKey[]): string {
  return path
    .map((part, index) =>
      typeof part === 'number'
        ? `[${part}]`
        : `${index === 0 ? '' : '.'}${String(part)}`,
    )
    .join('');
}

/** The deepest reason of a union's failure, which alone says what to change. */
function deepest(issue: z.core.$ZodIssue): z.core.$ZodIssue {
  if (issue.code !== 'invalid_union') {
    return issue;
  }
  const inner = issue.errors
    .flat()
    .map(nested =>
      deepest({ ...nested, path: [...issue.path, ...nested.path] }),
    )
    .sort((a, b) => b.path.length - a.path.length)[0];
  return inner ?? issue;
}

function reasonsAgainst(
  schema: z.ZodType,
  { file, content }: CatalogFile,
): readonly string[] {
  const issues = schema.safeParse(content).error?.issues ?? [];
  return issues.map(issue => {
    const { path, message } = deepest(issue);
    return `${file}: ${printPath(path) || 'the whole file'}: ${message}`;
  });
}

/** Every file is looked at before any is refused, so that one attempt shows all there is to mend. */
function validate(files: CatalogFiles): void {
  const reasons = clusterTypes.flatMap(type => {
    const file = files.clusterTypes[type];
    const found = reasonsAgainst(clusterTypeFileSchema, file);
    const declared = (file.content as Partial<ClusterTypeFile> | null)
      ?.clusterType;
    return found.length > 0 || declared === type
      ? found
      : [`${file.file}: clusterType: must be ${type}, as the file's name says`];
  });
  reasons.push(...reasonsAgainst(traitsFileSchema, files.traits));
  if (reasons.length > 0) {
    throw new Error(
      `The Palette catalog cannot be used.\n${reasons.join('\n')}`,
    );
  }
}

const unitMs: Readonly<Record<string, number>> = {
  s: 1_000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

function durationMs(text: string): number {
  return Number(text.slice(0, -1)) * unitMs[text.slice(-1)];
}

function asArray<T>(value: T | readonly T[]): readonly T[] {
  return Array.isArray(value) ? (value as readonly T[]) : [value as T];
}

function toConditions(entry: ConditionsEntry = {}): Conditions {
  const toCondition = (value: ConditionsEntry[string]): Condition =>
    typeof value === 'object' && !Array.isArray(value)
      ? { not: true, values: asArray(value.not) }
      : { not: false, values: asArray(value) };
  return Object.fromEntries(
    Object.entries(entry).map(([trait, value]) => [trait, toCondition(value)]),
  );
}

function toWorkloadsIn(entry: {
  readonly workload: string | readonly string[];
  readonly in: string | readonly string[];
}): WorkloadsIn {
  return { workloads: asArray(entry.workload), namespaces: asArray(entry.in) };
}

function toClusterType(file: ClusterTypeFile): ClusterTypeCatalog {
  const components = file.namespaces.flatMap(
    ({ namespace, formerly = [], components: all }) =>
      all.map(
        ({
          grace,
          when,
          optionalWhen,
          requiredWhen,
          requiredWith,
          requiredOnceOlder: older,
          requiredIfNamespaceExists: once,
          replicasWhen,
          ...entry
        }): Component => ({
          ...entry,
          id: `${namespace}/${entry.name}`,
          namespace,
          homes: [namespace, ...formerly],
          alsoNamed: entry.alsoNamed ?? [],
          alsoIn: entry.alsoIn ?? [],
          when: toConditions(when),
          optionalWhen: (optionalWhen ?? []).map(toConditions),
          requiredWhen: (requiredWhen ?? []).map(toConditions),
          ...(requiredWith && { requiredWith: toWorkloadsIn(requiredWith) }),
          ...(older && {
            requiredOnceOlder: {
              ...toWorkloadsIn(older),
              afterMs: durationMs(older.than),
              when: toConditions(older.when),
            },
          }),
          replicasWhen: (replicasWhen ?? []).map(({ when: if_, replicas }) => ({
            when: toConditions(if_),
            replicas,
          })),
          dependsOn: entry.dependsOn ?? [],
          ...(grace && { graceMs: durationMs(grace) }),
          ...(once && {
            requiredIfNamespaceExists: {
              afterMs: durationMs(once.after),
              when: toConditions(once.when),
            },
          }),
        }),
      ),
  );
  const printed = new Map(file.namespaces.map(n => [n.namespace, n.documents]));
  const documented = components
    .flatMap(({ id, namespace, documents }) =>
      documents.map(pod => ({
        namespace: printed.get(namespace) ?? namespace,
        pod,
        component: id,
      })),
    )
    .map((row, position) => ({ position, ...row }));
  return {
    clusterType: file.clusterType,
    title: file.title,
    summary: file.summary,
    release: file.release,
    version: file.version,
    source: file.source,
    namespaces: file.namespaces.map(
      ({ namespace, documents, shared, summary }) => ({
        namespace,
        ...(documents && { documents }),
        shared: shared ?? false,
        summary,
      }),
    ),
    components,
    documented,
  };
}

type TraitEntry = TraitsFile['traits'][number];
type ClueEntry = NonNullable<TraitEntry['signs'][number]['any']>[number];

function toClue(clue: ClueEntry): Clue {
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

function toClusterNamespaces(
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

function toHealthRules(health: TraitsFile['health']): HealthRules {
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

/**
 * Validates the files of catalog-data and makes the Palette catalog of them.
 *
 * @throws Error naming file, path and reason of everything that is wrong.
 *
 * @public
 */
export function parsePaletteCatalog(files: CatalogFiles): PaletteCatalog {
  validate(files);
  const entries = clusterTypes.map(
    type =>
      [
        type,
        toClusterType(
          clusterTypeFileSchema.parse(files.clusterTypes[type].content),
        ),
      ] as const,
  );
  const {
    traits,
    clusterNamespaces,
    palettesOwn,
    companions,
    health,
    everyCluster = [],
  } = traitsFileSchema.parse(files.traits.content);
  const catalog: PaletteCatalog = {
    clusterTypes: Object.fromEntries(entries) as Record<
      ClusterType,
      ClusterTypeCatalog
    >,
    traits: traits.map(toTrait),
    clusterNamespaces: toClusterNamespaces(clusterNamespaces),
    palettesOwn,
    companions: companions.map(companion => ({
      name: companion.name,
      alsoNamed: companion.alsoNamed ?? [],
      kind: companion.kind,
      namespaces: asArray(companion.namespace),
      clusterTypes: companion.clusterTypes,
      summary: companion.summary,
      confidence: companion.confidence,
    })),
    health: toHealthRules(health),
    everyCluster: everyCluster.map(({ what, any }) => ({
      what,
      any: any.map(toClue),
    })),
  };
  verifyReferences(catalog, files);
  return catalog;
}
