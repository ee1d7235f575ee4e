import type { PaletteCatalog } from '../../catalog/PaletteCatalog';
import type { SnapshotPod } from '../../snapshot/Snapshot';
import type { HealthContext } from '../health/HealthContext';
import type { HostedClusterFinding, WorkloadFinding } from '../report/Finding';
import { findWorstState, type FindingState } from '../report/states';
import type { HostedCluster, Ownership } from '../traits/ownership';
import type { ClusterView } from '../view/ClusterView';
import type { ObservedWorkload } from '../view/SnapshotIndex';
import { judgeUncatalogued } from './uncatalogued';

/** Findings for the clusters that this one hosts: the workloads in their namespaces, and their health. */
export function findHostedClusters(
  everything: ClusterView,
  { hosted }: Ownership,
  catalog: PaletteCatalog,
  context: HealthContext,
): readonly HostedClusterFinding[] {
  if (hosted.length === 0) {
    return [];
  }
  const summaries = collectSummaries(catalog);
  return hosted.map(cluster => {
    const { definition, namespaces, uid, evidence } = cluster;
    const isApplication = createApplicationMatcher(cluster, everything);
    const workloads = namespaces.flatMap(namespace =>
      [...everything.getWorkloads(namespace).values()].flatMap(observed =>
        judgeHosted(observed, isApplication, cluster, summaries, context),
      ),
    );
    const hidden = namespaces.some(n => everything.findGap(n) !== undefined);
    const states: readonly FindingState[] = [
      ...workloads.map(w => w.state),
      ...(hidden ? (['unknown'] as const) : []),
    ];
    return {
      uid,
      kind: definition?.kind ?? 'unknown',
      title: definition?.title ?? 'Another cluster',
      namespaces,
      evidence,
      state: findWorstState(states) ?? 'ready',
      workloads,
      applicationPods: namespaces
        .flatMap(namespace => everything.getPods(namespace))
        .filter(isApplication).length,
    };
  });
}

type PodMatcher = (pod: SnapshotPod) => boolean;

function createApplicationMatcher(
  { definition }: HostedCluster,
  view: ClusterView,
): PodMatcher {
  const { pods, except } = definition?.applications ?? { pods: [], except: [] };
  return ({ name }) =>
    pods.some(pattern => view.matches(pattern, name)) &&
    !except.some(pattern => view.matches(pattern, name));
}

function judgeHosted(
  { workload, pods }: ObservedWorkload,
  isApplication: PodMatcher,
  { definition }: HostedCluster,
  summaries: ReadonlyMap<string, string>,
  context: HealthContext,
): readonly WorkloadFinding[] {
  const own = pods.filter(pod => !isApplication(pod));
  if (own.length === 0) {
    return [];
  }
  const finding = judgeUncatalogued(
    [{ workload, pods: own }],
    context,
    definition?.graceMs,
  );
  const summary = summaries.get(workload.name);
  return [
    {
      id: `${workload.namespace}/${workload.name}`,
      ...finding,
      summary: 'A workload of the hosted cluster.',
      ...(summary && { summary, confidence: 'verified' as const }),
    },
  ];
}

/** Summaries of the workloads that run in namespaces named after a cluster's uid, by name. */
function collectSummaries({
  clusterNamespaces,
  companions,
  clusterTypes,
}: PaletteCatalog): ReadonlyMap<string, string> {
  const named = new Set(clusterNamespaces.namespaces);
  return new Map([
    ...Object.values(clusterTypes).flatMap(({ components }) =>
      components
        .filter(({ homes }) => homes.some(home => named.has(home)))
        .map(({ name, summary }) => [name, summary] as const),
    ),
    ...companions
      .filter(({ namespaces }) => namespaces.some(n => named.has(n)))
      .map(({ name, summary }) => [name, summary] as const),
  ]);
}
