import type { Clue, ClusterNamespaces, HostedKind } from '../catalog';
import { OwnershipReader } from '../conformance/traits/OwnershipReader';
import { TraitValues } from '../conformance/traits/TraitValues';
import { CatalogIndex } from '../conformance/view/CatalogIndex';
import { ClusterView } from '../conformance/view/ClusterView';
import type { Gap } from '../snapshot';
import { shippedCatalog } from './catalog';
import { createPod, readAt } from './pods';

const index = new CatalogIndex(shippedCatalog);
/** The uid of a cluster; a higher number is younger. */
export const uid = (n: number) => `${n}`.padStart(24, '0');
/** The namespace that is named after that cluster. */
export const cluster = (n: number) => `cluster-${uid(n)}`;
const inCluster = (...workloads: string[]): Clue => ({
  workloads,
  namespaces: ['cluster-<uid>', 'other-<uid>'],
});
const inKubeSystem = (...workloads: string[]): Clue => ({
  workloads,
  namespaces: ['kube-system'],
});
const hosted = (
  kind: HostedKind,
  parts: Partial<ClusterNamespaces['hosted'][number]>,
): ClusterNamespaces['hosted'][number] => ({
  kind,
  title: kind,
  summary: kind,
  any: [],
  none: [],
  graceMs: 0,
  applications: { pods: [], except: [] },
  ...parts,
});

/** An own namespace has an agent and a store. With `vc` it is virtual; with a provider and no agent it is being made. */
export const rules: ClusterNamespaces = {
  namespaces: ['cluster-<uid>'],
  alsoOf: ['task-<uid>'],
  own: [inCluster('agent', 'agent-lite'), inCluster('store')],
  hosted: [
    hosted('virtual', { any: [inCluster('vc')] }),
    hosted('creating', {
      any: [inCluster('provider')],
      none: [inCluster('agent')],
      alone: {
        when: { size: { values: ['large'], not: false } },
        none: [inKubeSystem('manager'), inKubeSystem('palette')],
      },
    }),
  ],
};

/** Reads the ownership of namespaces on a cluster whose trait `size` has some value. */
export function readOwnership(
  pods: readonly string[],
  more: {
    readonly size?: string;
    readonly namespaces?: readonly string[];
    readonly gaps?: readonly Gap[];
    readonly rules?: Partial<ClusterNamespaces>;
  } = {},
) {
  const { size = 'small', namespaces = [], gaps = [] } = more;
  const view = ClusterView.create(
    {
      observedAt: readAt,
      namespaces: namespaces.map(name => ({ name, phase: 'Active' as const })),
      pods: pods.map(place => createPod(place)),
      gaps,
      notes: [],
    },
    index,
  );
  const trait = {
    name: 'size',
    title: 'Size',
    label: size,
    values: [size],
    candidates: [],
    source: 'detected' as const,
    evidence: [],
  };
  return new OwnershipReader(
    view,
    { ...rules, ...more.rules },
    new TraitValues(new Map([['size', trait]]), []),
  ).read();
}
/** Finds the uids of the hosted clusters. */
export const findHostedUids = (...args: Parameters<typeof readOwnership>) =>
  readOwnership(...args).hosted.map(h => h.uid);
