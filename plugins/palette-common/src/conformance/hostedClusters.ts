import type { PaletteCatalog } from '../catalog/types';
import type { SnapshotPod } from '../snapshot/types';
import type { ClusterView } from './ClusterView';
import type { HostedCluster, Ownership } from './ownership';
import { worstState } from './severity';
import type { ObservedWorkload } from './SnapshotIndex';
import type {
  FindingState,
  HostedClusterFinding,
  WorkloadFinding,
} from './types';
import { judgeUncatalogued } from './uncatalogued';
import type { HealthContext } from './workloadHealth';

/** What runs in the namespaces of the clusters that this one hosts, and how it does. */
export function findHostedClusters(
  everything: ClusterView,
  { hosted }: Ownership,
  catalog: PaletteCatalog,
  context: HealthContext,
): readonly HostedClusterFinding[] {
  if (hosted.length === 0) {
    return [];
  }
  const summaries = summariesOf(catalog);
  return hosted.map(cluster => {
    const { definition, namespaces, uid, evidence } = cluster;
    const isApplication = applicationsOf(cluster, everything);
    const workloads = namespaces.flatMap(namespace =>
      [...everything.workloadsIn(namespace).values()].flatMap(observed =>
        judge(observed, isApplication, cluster, summaries, context),
      ),
    );
    const hidden = namespaces.some(n => everything.gapOver(n) !== undefined);
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
      state: worstState(states) ?? 'ready',
      workloads,
      applicationPods: namespaces
        .flatMap(namespace => everything.podsIn(namespace))
        .filter(isApplication).length,
    };
  });
}

function applicationsOf(
  { definition }: HostedCluster,
  view: ClusterView,
): (pod: SnapshotPod) => boolean {
  const { pods, except } = definition?.applications ?? { pods: [], except: [] };
  return ({ name }) =>
    pods.some(pattern => view.matches(pattern, name)) &&
    !except.some(pattern => view.matches(pattern, name));
}

function judge(
  { workload, pods }: ObservedWorkload,
  isApplication: (pod: SnapshotPod) => boolean,
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

/** What the Palette catalog says of workloads in namespaces that are named after a cluster's uid. */
function summariesOf({
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
