/** @jest-environment node */
import {
  collectBundle,
  demoFleet,
  type SupportBundle,
} from '@internal/palette-simulated-kubernetes';
import { readBundle } from '../__testUtils__/bundles';
import { shippedCatalog } from '../__testUtils__/catalog';
import { evaluate } from '../conformance';
import { projectNamespace, projectPod } from '../snapshot';
import { addEvidence } from './evidence/addEvidence';

const now = new Date('2026-11-23T12:00:00Z');
const fleet = demoFleet({ now, clock: () => now });

const find = (name: string) => fleet.find(cluster => cluster.name === name)!;

async function judge(bundle: SupportBundle, logs = false) {
  const { snapshot, evidence } = await readBundle(bundle, { logs });
  return addEvidence(evaluate(shippedCatalog, snapshot), evidence);
}

const quotaEvents = `apiVersion: v1
items:
- apiVersion: v1
  count: 14
  firstTimestamp: "2026-11-23T09:58:00Z"
  involvedObject:
    apiVersion: apps/v1
    kind: ReplicaSet
    name: palette-webhook-5d8f7c9b6d
    namespace: palette-system
  kind: Event
  lastTimestamp: "2026-11-23T11:58:00Z"
  message: 'pods "palette-webhook-x" is forbidden: exceeded quota'
  metadata:
    name: palette-webhook-5d8f7c9b6d.1
    namespace: palette-system
  reason: FailedCreate
  type: Warning
- apiVersion: v1
  involvedObject:
    kind: ReplicaSet
    name: other-5d8f7c9b6d
    namespace: palette-system
  kind: Event
  message: Created pod
  metadata:
    name: other.1
    namespace: palette-system
  reason: SuccessfulCreate
  type: Normal
kind: List
metadata:
  resourceVersion: ""
`;

describe('bundles of demo clusters', () => {
  it.each([
    ['build-aws', 'conformant'],
    ['shop-eks', 'degraded'],
    ['store-117', 'nonconformant'],
    ['pcg-berlin', 'nonconformant'],
  ])('%s is %s, as its API says', async (name, verdict) => {
    const { served } = find(name);
    const direct = evaluate(shippedCatalog, {
      observedAt: now.toISOString(),
      namespaces: served.list('namespaces').map(n => projectNamespace(n)),
      pods: served.list('pods').map(pod => projectPod(pod)),
      gaps: [],
      notes: [],
    });
    const report = await judge(collectBundle(find(name)));
    expect(report).toMatchObject({
      verdict,
      headline: direct.headline,
      clusterType: direct.clusterType,
      counts: direct.counts,
      gaps: [],
    });
  });

  it('tell their name, their time and the version of Kubernetes', async () => {
    const bundle = await readBundle(collectBundle(find('shop-eks')));
    expect(bundle).toMatchObject({
      name: 'spectro-cluster',
      layout: 'supportBundle',
      collectedAt: now.toISOString(),
      kubernetesVersion: 'v1.33.4',
      snapshot: { observedAt: now.toISOString(), notes: [] },
    });
  });

  it('explain a crash by the events of its pod', async () => {
    const { findings } = await judge(collectBundle(find('shop-eks')));
    const [crashed, ...others] = findings.filter(f => f.events);
    expect(others).toEqual([]);
    expect(crashed).toMatchObject({
      component: 'palette-controller-manager',
      events: [
        {
          reason: 'BackOff',
          type: 'Warning',
          object: expect.stringMatching(/^pod\/palette-controller-manager-/),
          message: expect.stringMatching(/^Back-off restarting failed/),
        },
      ],
    });
    expect(crashed.previousLogs).toBeUndefined();
  });

  it('show the end of the log before the crash only if asked to', async () => {
    const report = await judge(collectBundle(find('shop-eks')), true);
    const logs = report.findings.flatMap(f => f.previousLogs ?? []);
    expect(logs).toHaveLength(1);
    expect(logs[0].lines[logs[0].lines.length - 1]).toMatch(
      /ERROR leader election lost$/,
    );
  });

  it('explain a missing component by the events of its ReplicaSet', async () => {
    const bundle = collectBundle(find('store-117'));
    const report = await judge({
      ...bundle,
      files: bundle.files.map(file =>
        file.path.endsWith('events/palette-system.yaml')
          ? { ...file, text: quotaEvents }
          : file,
      ),
    });
    const [missing] = report.findings;
    expect(missing).toMatchObject({
      component: 'palette-webhook',
      state: 'missing',
      events: [
        {
          reason: 'FailedCreate',
          message: 'pods "palette-webhook-x" is forbidden: exceeded quota',
          count: 14,
          lastSeenAt: '2026-11-23T11:58:00Z',
          object: 'replicaset/palette-webhook-5d8f7c9b6d',
        },
      ],
    });
  });
});
