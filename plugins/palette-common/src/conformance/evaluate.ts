import type {
  ClusterType,
  ClusterTypeCatalog,
  PaletteCatalog,
} from '../catalog/types';
import type { Snapshot } from '../snapshot/types';
import { CatalogIndex } from './CatalogIndex';
import { ClusterView } from './ClusterView';
import type { Strictness } from './absence';
import { findCompanions } from './companions';
import { findComponents } from './findings';
import { Causes, isConsequence } from './causes';
import { countedFindings, type Findings } from './allFindings';
import { countFindings, headlineOf } from './headline';
import { findHostedClusters } from './hostedClusters';
import { withinLimits } from './limits';
import { compareStates, verdictOf } from './severity';
import type { Ownership } from './ownership';
import { resolveTraits } from './traits';
import type {
  DeclaredTraits,
  FindingState,
  Report,
  WorkloadFinding,
} from './types';
import { observationsOn, stuckNamespaces } from './observations';
import { byText } from './SnapshotIndex';
import { findUnlisted } from './unlisted';
import { summarizeNamespaces } from './namespaces';

/**
 * How a snapshot is to be judged.
 *
 * @public
 */
export interface EvaluateOptions {
  /** By default `adapted`. */
  readonly strictness?: Strictness;
  /** Trait values declared for this cluster; declared beats detected. The cluster type is the trait `type`. */
  readonly declared?: DeclaredTraits;
}

/**
 * Compares a snapshot with what the Palette catalog expects. Deterministic: the same catalog and snapshot give the same
 * report to the byte, in whatever order pods and namespaces come. Linear in pods, namespaces and components. Has no clock
 * and never throws on a snapshot.
 *
 * @public
 */
export function evaluate(
  catalog: PaletteCatalog,
  snapshot: Snapshot,
  { declared = {}, strictness = 'adapted' }: EvaluateOptions = {},
): Report {
  const everything = ClusterView.create(snapshot, indexOf(catalog));
  const { traits, values, view, ownership } = resolveTraits(
    catalog,
    everything,
    declared,
  );
  const shared = {
    traits,
    contradictions: traits.flatMap(t => t.contradiction ?? []),
    notes: snapshot.notes,
    gaps: snapshot.gaps,
  };

  const type = values.get('type')?.values[0];
  const expected: ClusterTypeCatalog | undefined =
    catalog.clusterTypes[type as ClusterType];
  if (!expected) {
    // Other traits mean nothing on a cluster that is not Palette's.
    const typeOnly = traits.filter(t => t.name === 'type');
    return unrecognised(catalog, snapshot, { ...shared, traits: typeOnly });
  }

  const { observedAt } = snapshot;
  const context = { observedAt, rules: catalog.health, traits: values };
  const judged = {
    findings: findComponents(view, expected, context, strictness),
    companions: findCompanions(view, catalog, expected, context),
    unlisted: findUnlisted(view, catalog, expected, context),
  };
  const causes = new Causes(expected, [
    ...judged.findings,
    ...judged.companions,
  ]);
  const found: Findings = {
    findings: judged.findings.map(f => causes.explain(f)).sort(bySeverity),
    companions: [...judged.companions].sort(bySeverity),
    unlisted: [...judged.unlisted].sort(bySeverity),
    hosted: findHostedClusters(everything, ownership, catalog, context)
      .map(h => ({ ...h, workloads: [...h.workloads].sort(bySeverity) }))
      .sort((a, b) => compareStates(a.state, b.state) || byText(a.uid, b.uid)),
  };
  const stuck = stuckNamespaces(everything, expected, catalog.health);
  const verdict = verdictOf([
    ...countedFindings(found).map(f => f.state),
    ...stuck.map((): FindingState => 'degraded'),
  ]);
  const { shown, notes } = withinLimits(found);
  return {
    clusterType: expected.clusterType,
    verdict,
    headline: headlineOf(verdict, found, stuck),
    catalogVersion: expected.version,
    catalogRelease: expected.release,
    observedAt,
    counts: countFindings(found.findings),
    ...shared,
    notes: [
      ...snapshot.notes,
      ...observationsOn(found.findings, traits, stuck, strictness),
      ...notLookedAt(ownership),
      ...notes,
    ],
    namespaces: summarizeNamespaces(
      view,
      found.findings,
      [...found.companions, ...found.unlisted],
      stuck,
    ),
    ...shown,
  };
}

function notLookedAt({ leftOut }: Ownership): readonly string[] {
  return leftOut > 0
    ? [
        `${leftOut} more namespaces are named after clusters than are looked at: what runs there was not judged.`,
      ]
    : [];
}

// One catalog serves many clusters: its index is made once.
const indexes = new WeakMap<PaletteCatalog, CatalogIndex>();

function indexOf(catalog: PaletteCatalog): CatalogIndex {
  const index = indexes.get(catalog) ?? new CatalogIndex(catalog);
  indexes.set(catalog, index);
  return index;
}

function bySeverity(a: WorkloadFinding, b: WorkloadFinding): number {
  return (
    compareStates(a.state, b.state) ||
    Number(isConsequence(a)) - Number(isConsequence(b)) ||
    byText(a.namespace, b.namespace) ||
    byText(a.component, b.component) ||
    byText(a.id, b.id)
  );
}

function unrecognised(
  catalog: PaletteCatalog,
  { gaps, observedAt }: Snapshot,
  partial: Pick<Report, 'traits' | 'contradictions' | 'notes' | 'gaps'>,
): Report {
  const { version, release } = catalog.clusterTypes.tenant;
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
    counts: countFindings([]),
    namespaces: [],
    findings: [],
    companions: [],
    unlisted: [],
    hosted: [],
    ...partial,
  };
}
