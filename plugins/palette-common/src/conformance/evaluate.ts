import type {
  ClusterType,
  ClusterTypeCatalog,
  PaletteCatalog,
} from '../catalog/types';
import type { Snapshot } from '../snapshot/types';
import { KnownWorkloads } from '../workloads';
import { ClusterView } from './ClusterView';
import type { Strictness } from './absence';
import { findCompanions } from './companions';
import { findComponents } from './findings';
import { countFindings, headlineOf } from './headline';
import { compareStates, verdictOf } from './severity';
import { resolveTraits } from './traits';
import type {
  DeclaredTraits,
  Finding,
  FindingState,
  Report,
  WorkloadFinding,
} from './types';
import { observationsOn, stuckNamespaces } from './observations';
import { findUnexpected } from './unexpected';
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

// One catalog serves many clusters: its index is made once.
const knownByCatalog = new WeakMap<PaletteCatalog, KnownWorkloads>();

function knownOf(catalog: PaletteCatalog): KnownWorkloads {
  const known = knownByCatalog.get(catalog) ?? KnownWorkloads.of(catalog);
  knownByCatalog.set(catalog, known);
  return known;
}

function bySeverity(a: WorkloadFinding, b: WorkloadFinding): number {
  const byText = (x: string, y: string) => Number(x > y) - Number(x < y);
  return (
    compareStates(a.state, b.state) ||
    byText(a.namespace, b.namespace) ||
    byText(a.component, b.component) ||
    byText(a.id, b.id)
  );
}

/** States that count: what is optional and cannot be seen changes nothing. */
function countedStates(
  findings: readonly Finding[],
  companions: readonly WorkloadFinding[],
): readonly FindingState[] {
  return [...findings.filter(f => f.expected), ...companions].map(f => f.state);
}

function unrecognised(
  catalog: PaletteCatalog,
  view: ClusterView,
  partial: Pick<Report, 'traits' | 'contradictions' | 'notes' | 'gaps'>,
): Report {
  return {
    clusterType: null,
    verdict: 'unknown',
    headline:
      view.snapshot.gaps.length > 0
        ? `The cluster type could not be told: ${view.snapshot.gaps[0].message}`
        : 'No Palette namespace found. If this is a Palette cluster, declare its cluster type.',
    catalogVersion: catalog.clusterTypes.tenant.version,
    observedAt: view.snapshot.observedAt,
    counts: countFindings([]),
    namespaces: [],
    findings: [],
    companions: [],
    unexpected: [],
    ...partial,
  };
}

/**
 * Compares a snapshot with what the Palette catalog expects. Deterministic: the same catalog and snapshot give the same
 * report to the byte, in whatever order pods and namespaces come. Has no clock and never throws on a snapshot.
 *
 * @public
 */
export function evaluate(
  catalog: PaletteCatalog,
  snapshot: Snapshot,
  { declared = {}, strictness = 'adapted' }: EvaluateOptions = {},
): Report {
  const view = new ClusterView(snapshot, knownOf(catalog));
  const { traits, values } = resolveTraits(catalog, view, declared);
  const contradictions = traits.flatMap(t => t.contradiction ?? []);
  const shared = {
    traits,
    contradictions,
    notes: snapshot.notes,
    gaps: snapshot.gaps,
  };

  const type = values.get('type')?.values[0];
  const expected: ClusterTypeCatalog | undefined =
    catalog.clusterTypes[type as ClusterType];
  if (!expected) {
    // Other traits mean nothing on a cluster that is not Palette's.
    const typeOnly = traits.filter(t => t.name === 'type');
    return unrecognised(catalog, view, { ...shared, traits: typeOnly });
  }

  const findings = [
    ...findComponents(view, expected, values, catalog.health, strictness),
  ].sort(bySeverity);
  const companions = [
    ...findCompanions(view, catalog, expected.clusterType),
  ].sort(bySeverity);
  const stuck = stuckNamespaces(view, expected, catalog.health);
  const verdict = verdictOf([
    ...countedStates(findings, companions),
    ...stuck.map((): FindingState => 'degraded'),
  ]);
  return {
    clusterType: expected.clusterType,
    verdict,
    headline: headlineOf(verdict, findings, companions, stuck),
    catalogVersion: expected.version,
    observedAt: snapshot.observedAt,
    counts: countFindings(findings),
    ...shared,
    notes: [
      ...snapshot.notes,
      ...observationsOn(view, expected, stuck, strictness),
    ],
    namespaces: summarizeNamespaces(view, findings, companions, stuck),
    findings,
    companions,
    unexpected: findUnexpected(view, expected, catalog),
  };
}
