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
  Component,
  Condition,
  Conditions,
  PaletteCatalog,
  Sign,
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

function toClusterType(file: ClusterTypeFile): ClusterTypeCatalog {
  const components = file.namespaces.flatMap(
    ({ namespace, formerly = [], components: all }) =>
      all.map(
        ({
          grace,
          when,
          optionalWhen,
          requiredIfNamespaceExists: once,
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
    version: file.version,
    source: file.source,
    namespaces: file.namespaces.map(
      ({ namespace, documents, shared, identifiedBy, summary }) => ({
        namespace,
        ...(documents && { documents }),
        shared: shared ?? false,
        identifiedBy: identifiedBy ?? [],
        summary,
      }),
    ),
    components,
    documented,
  };
}

type TraitEntry = TraitsFile['traits'][number];

function toClue(
  clue: NonNullable<TraitEntry['signs'][number]['any']>[number],
): Clue {
  return 'workload' in clue
    ? {
        workloads: asArray(clue.workload),
        namespaces: asArray(clue.in),
        ...(clue.kind && { kind: clue.kind }),
      }
    : { namespaces: asArray(clue.namespace) };
}

function toSign(sign: TraitEntry['signs'][number]): Sign {
  return {
    value: sign.value,
    any: (sign.any ?? []).map(toClue),
    none: (sign.none ?? []).map(toClue),
    when: toConditions(sign.when),
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
    companions,
    health,
    everyCluster = [],
  } = traitsFileSchema.parse(files.traits.content);
  const catalog: PaletteCatalog = {
    clusterTypes: Object.fromEntries(entries) as Record<
      ClusterType,
      ClusterTypeCatalog
    >,
    traits: traits.map(trait => ({
      ...trait,
      clusterTypes: trait.clusterTypes ?? clusterTypes,
      signs: trait.signs.map(toSign),
      hints: (trait.hints ?? []).map(toSign),
    })),
    companions: companions.map(companion => ({
      name: companion.name,
      alsoNamed: companion.alsoNamed ?? [],
      kind: companion.kind,
      namespaces: asArray(companion.namespace),
      clusterTypes: companion.clusterTypes,
      summary: companion.summary,
      confidence: companion.confidence,
    })),
    health: {
      startingDeadlineMs: durationMs(health.startingDeadline),
      recentRestartMs: durationMs(health.recentRestart),
      failures: new Map(
        health.failures.map(({ reason, tolerate, advice }) => [
          reason,
          { reason, advice, tolerateMs: tolerate ? durationMs(tolerate) : 0 },
        ]),
      ),
    },
    everyCluster: everyCluster.map(({ what, any }) => ({
      what,
      any: any.map(toClue),
    })),
  };
  verifyReferences(catalog, files);
  return catalog;
}
