import type { PaletteCatalog } from '../../catalog';
import { shippedCatalog } from '../../__testUtils__/catalog';
import { smallCatalog } from '../../__testUtils__/smallCatalog';
import {
  createPod,
  healthContext as context,
  hiddenPods,
  readAt,
} from '../../__testUtils__/pods';
import type { Gap, SnapshotPod } from '../../snapshot';
import type { HostedCluster, Ownership } from '../traits/ownership';
import { CatalogIndex } from '../view/CatalogIndex';
import { ClusterView } from '../view/ClusterView';
import { findHostedClusters } from './hostedClusters';

const UID = '68ee17be1ccd1304cf843c0f';
const own = `cluster-${UID}`;
const tasks = `task-${UID}`;
const [shippedComponent] = shippedCatalog.clusterTypes.tenant.components;
const [shippedCompanion] = shippedCatalog.companions;
const component = (name: string, ...homes: string[]) => ({
  ...shippedComponent,
  id: `${homes[0]}/${name}`,
  name,
  homes,
  summary: `The ${name}.`,
});
const companion = (name: string, ...namespaces: string[]) => ({
  ...shippedCompanion,
  name,
  namespaces,
  summary: `The ${name}.`,
});

const catalog: PaletteCatalog = {
  ...smallCatalog([
    component('store', 'kube-system', 'cluster-<uid>'),
    component('dns', 'kube-system'),
  ]),
  companions: [
    companion('agent', 'elsewhere', 'cluster-<uid>'),
    companion('helper', 'elsewhere'),
  ],
  clusterNamespaces: {
    ...shippedCatalog.clusterNamespaces,
    namespaces: ['cluster-<uid>'],
  },
};
const virtual: HostedCluster['definition'] = {
  kind: 'virtual',
  title: 'Virtual cluster',
  summary: '',
  any: [],
  none: [],
  graceMs: 0,
  applications: {
    pods: ['<any>-x-<any>', 'job-<any>'],
    except: ['dns-x-<any>', 'core-x-<any>'],
  },
};
const pod = (name: string, namespace = own, parts: Partial<SnapshotPod> = {}) =>
  createPod(`${namespace}/${name}`, parts);

function find(
  pods: readonly SnapshotPod[],
  cluster: Partial<HostedCluster> = { definition: virtual },
  gaps: readonly Gap[] = [],
) {
  const view = ClusterView.create(
    { observedAt: readAt, namespaces: [], pods, gaps, notes: [] },
    new CatalogIndex(catalog),
  );
  const ownership = {
    hosted: [
      {
        uid: UID,
        namespaces: [own, tasks],
        evidence: ['It was seen.'],
        ...cluster,
      },
    ],
  } as unknown as Ownership;
  return findHostedClusters(view, ownership, catalog, context)[0];
}

describe('a hosted cluster', () => {
  it('has the workloads of all its namespaces, with summaries of those that the Palette catalog has in such a namespace', () => {
    const names = ['store', 'agent', 'dns', 'helper'];
    const { workloads, ...rest } = find([
      ...names.map(name => pod(name)),
      pod('patch', tasks),
      pod('other', 'elsewhere'),
    ]);
    expect(rest).toEqual({
      uid: UID,
      kind: 'virtual',
      title: 'Virtual cluster',
      namespaces: [own, tasks],
      evidence: ['It was seen.'],
      state: 'ready',
      applicationPods: 0,
    });
    const byId = Object.fromEntries(
      workloads.map(w => [w.id, `${w.summary} ${w.confidence}`]),
    );
    const unknown = 'A workload of the hosted cluster. judged';
    expect(byId).toEqual({
      [`${own}/store`]: 'The store. verified',
      [`${own}/agent`]: 'The agent. verified',
      [`${own}/dns`]: unknown,
      [`${own}/helper`]: unknown,
      [`${tasks}/patch`]: unknown,
    });
  });

  it('counts the pods of applications, and does not judge them', () => {
    const failing = { ready: false, reason: 'CrashLoopBackOff' };
    const { workloads, applicationPods, state } = find([
      pod('web-x-shop', own, failing),
      pod('job-a', tasks, failing),
      pod('dns-x-kube'),
      pod('core-x-kube'),
      pod('store'),
    ]);
    expect(applicationPods).toBe(2);
    expect(workloads.map(w => w.component).sort()).toEqual([
      'core-x-kube',
      'dns-x-kube',
      'store',
    ]);
    expect(state).toBe('ready');
  });

  it('has the worst state of its workloads, and is unknown where one of its namespaces is hidden', () => {
    const waits = pod('store', own, { ready: false, phase: 'Pending' });
    expect(find([waits]).state).not.toBe('ready');
    expect(find([pod('store')], undefined, [hiddenPods(tasks)]).state).toBe(
      'unknown',
    );
    expect(find([]).state).toBe('ready');
  });

  it('is another cluster where nothing shows its kind, and all of its pods are judged', () => {
    const cluster = find([pod('web-x-shop')], {});
    expect(cluster).toMatchObject({
      kind: 'unknown',
      title: 'Another cluster',
      applicationPods: 0,
    });
    expect(cluster.workloads).toHaveLength(1);
  });
});
