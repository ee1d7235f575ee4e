import type {
  ClusterType,
  ClusterTypeCatalog,
  PaletteCatalog,
} from '../catalog/PaletteCatalog';
import type { Snapshot } from '../snapshot/Snapshot';
import { Causes, isConsequence } from './findings/causes';
import { findCompanions } from './findings/companions';
import { findComponents } from './findings/components';
import { findHostedClusters } from './findings/hostedClusters';
import { findUnlisted } from './findings/unlisted';
import type { HealthContext } from './health/HealthContext';
import { countFindings } from './headline';
import {
  findLeavingNamespaces,
  findStuckNamespaces,
  writeNotes,
} from './notes';
import type { Findings } from './report/collectFindings';
import type { WorkloadFinding } from './report/Finding';
import { cutToLimits } from './report/cutToLimits';
import type { DeclaredTraits, Report, Strictness } from './report/Report';
import { compareStates } from './report/states';
import { summarizeFindings } from './summarizeFindings';
import { resolveTraits, type ResolvedTraits } from './traits/resolveTraits';
import { CatalogIndex } from './view/CatalogIndex';
import { ClusterView } from './view/ClusterView';
import { compareTexts } from './view/compare';

/**
 * How to judge a snapshot.
 *
 * @public
 */
export interface EvaluateOptions {
  /** By default `adapted`. */
  readonly strictness?: Strictness;
  /** Trait values declared for this cluster, which win over detected ones. The cluster type is the trait `type`. */
  readonly declared?: DeclaredTraits;
}

/**
 * Compares a snapshot with what the Palette catalog expects.
 *
 * Deterministic: the same catalog and snapshot give the same report to the byte, in whatever order pods and namespaces
 * come. Linear in pods, namespaces and components. Has no clock and never throws on a snapshot.
 *
 * @example
 * ```ts
 * const snapshot = parseListing(text, { observedAt: new Date() });
 * const { verdict, findings } = evaluate(catalog, snapshot, {
 *   declared: { infrastructure: 'vsphere' },
 * });
 * const broken = findings.filter(({ state }) => state === 'degraded');
 * ```
 *
 * @public
 */
export function evaluate(
  catalog: PaletteCatalog,
  snapshot: Snapshot,
  { declared = {}, strictness = 'adapted' }: EvaluateOptions = {},
): Report {
  const everything = ClusterView.create(snapshot, getIndex(catalog));
  const resolved = resolveTraits(catalog, everything, declared);
  const expected = findClusterType(catalog, resolved);
  return expected
    ? reportOn(catalog, expected, everything, resolved, strictness)
    : reportUnrecognised(catalog, snapshot, resolved);
}

const NOTHING: Findings = {
  findings: [],
  companions: [],
  unlisted: [],
  hosted: [],
};

// One catalog serves many clusters, so its index is made once.
const indexes = new WeakMap<PaletteCatalog, CatalogIndex>();

function getIndex(catalog: PaletteCatalog): CatalogIndex {
  const index = indexes.get(catalog) ?? new CatalogIndex(catalog);
  indexes.set(catalog, index);
  return index;
}

function findClusterType(
  { clusterTypes }: PaletteCatalog,
  { values }: ResolvedTraits,
): ClusterTypeCatalog | undefined {
  const type = values.get('type')?.values[0];
  return clusterTypes[type as ClusterType];
}

function reportOn(
  catalog: PaletteCatalog,
  expected: ClusterTypeCatalog,
  everything: ClusterView,
  resolved: ResolvedTraits,
  strictness: Strictness,
): Report {
  const { traits, values, view, ownership } = resolved;
  const { snapshot } = everything;
  const context: HealthContext = {
    observedAt: snapshot.observedAt,
    rules: catalog.health,
    troubles: catalog.troubles,
    traits: values,
  };
  const found = findEverything(
    catalog,
    expected,
    everything,
    resolved,
    context,
    strictness,
  );
  const stuck = findStuckNamespaces(
    everything,
    expected,
    catalog,
    found.findings,
  );
  const { verdict, headline, counts, namespaces } = summarizeFindings(found, {
    stuck,
    findDeletion: name => view.getNamespace(name)?.deletedAt,
  });
  const { shown, notes, leftOut } = cutToLimits({ ...found, namespaces });
  return {
    clusterType: expected.clusterType,
    verdict,
    headline,
    catalogVersion: expected.version,
    catalogRelease: expected.release,
    observedAt: snapshot.observedAt,
    counts,
    traits,
    contradictions: traits.flatMap(t => t.contradiction ?? []),
    notes: [
      ...snapshot.notes,
      ...writeNotes({
        findings: found.findings,
        traits,
        stuck,
        leaving: findLeavingNamespaces(
          everything,
          expected,
          catalog,
          ownership,
          stuck,
        ),
        strictness,
        ownership,
      }),
      ...notes,
    ],
    gaps: snapshot.gaps,
    ...shown,
    ...(leftOut && { leftOut }),
  };
}

function findEverything(
  catalog: PaletteCatalog,
  expected: ClusterTypeCatalog,
  everything: ClusterView,
  { view, ownership }: ResolvedTraits,
  context: HealthContext,
  strictness: Strictness,
): Findings {
  const components = findComponents(view, expected, context, strictness);
  const companions = findCompanions(view, catalog, expected, context);
  const unlisted = findUnlisted(view, catalog, expected, context);
  const hosted = findHostedClusters(everything, ownership, catalog, context);
  const causes = new Causes(expected, [...components, ...companions]);
  return {
    findings: components.map(f => causes.explain(f)).sort(compareSeverity),
    companions: [...companions].sort(compareSeverity),
    unlisted: [...unlisted].sort(compareSeverity),
    hosted: hosted
      .map(h => ({ ...h, workloads: [...h.workloads].sort(compareSeverity) }))
      .sort(
        (a, b) => compareStates(a.state, b.state) || compareTexts(a.uid, b.uid),
      ),
  };
}

function compareSeverity(a: WorkloadFinding, b: WorkloadFinding): number {
  return (
    compareStates(a.state, b.state) ||
    Number(isConsequence(a)) - Number(isConsequence(b)) ||
    compareTexts(a.namespace, b.namespace) ||
    compareTexts(a.component, b.component) ||
    compareTexts(a.id, b.id)
  );
}

function reportUnrecognised(
  { clusterTypes }: PaletteCatalog,
  { gaps, notes, observedAt }: Snapshot,
  { traits }: ResolvedTraits,
): Report {
  const { version, release } = clusterTypes.tenant;
  return {
    clusterType: null,
    verdict: 'unknown',
    headline:
      gaps.length > 0
        ? `The cluster type could not be told: ${gaps[0].message}`
        : 'No Palette namespace found. If this is a Palette cluster, declare its cluster type.',
    catalogVersion: version,
    catalogRelease: release,
    observedAt,
    counts: countFindings(NOTHING),
    // Other traits mean nothing on a cluster that is not Palette's.
    traits: traits.filter(t => t.name === 'type'),
    contradictions: traits.flatMap(t => t.contradiction ?? []),
    notes,
    gaps,
    namespaces: [],
    ...NOTHING,
  };
}
