import {
  isTable,
  minuteMs,
  own,
  ReadAgainFixture,
} from '../__testUtils__/ReadAgainFixture';

describe('a cluster that is read again', () => {
  let fixture: ReadAgainFixture;

  beforeEach(() => {
    fixture = new ReadAgainFixture();
  });

  it('answers with two Tables without objects where nothing changed', async () => {
    const { kept } = await fixture.readAgain();
    fixture.nowMs += 5 * minuteMs;
    const again = await fixture.readAgain(kept);
    expect(fixture.listPaths()).toEqual(['/api/v1/namespaces', '/api/v1/pods']);
    expect(fixture.asked.every(isTable)).toBe(true);
    expect(
      fixture.asked.every(({ path }) => path.includes('includeObject=None')),
    ).toBe(true);
    expect(again.kept).toBe(kept);
    expect(again.snapshot).toEqual(await fixture.readWhole());
    expect(again.snapshot.observedAt).toBe('2026-11-23T12:05:00.000Z');
  });

  it('does not ask for namespaces and pods of no interest', async () => {
    const { kept } = await fixture.readAgain();
    fixture.nowMs += 5 * minuteMs;
    await fixture.readAgain(kept);
    const [namespaces, pods] = fixture.asked.map(({ path }) => path);
    expect(namespaces).toContain('fieldSelector=metadata.name!=web&');
    expect(pods).toContain('fieldSelector=metadata.namespace!=web&');
  });

  it('reads pods whole in the one namespace in which something changed', async () => {
    const { kept } = await fixture.readAgain();
    fixture.nowMs += 5 * minuteMs;
    fixture.cluster.workloads.setCondition(own, 'agent', {
      state: 'crashLoop',
    });
    const again = await fixture.readAgain(kept);
    expect(fixture.listPaths()).toEqual([
      '/api/v1/namespaces',
      '/api/v1/pods',
      `/api/v1/namespaces/${own}/pods`,
    ]);
    expect(again.snapshot).toEqual(await fixture.readWhole());
  });

  it('reads several namespaces in one list without all others', async () => {
    const { kept } = await fixture.readAgain();
    fixture.nowMs += 5 * minuteMs;
    fixture.cluster.workloads.setCondition(own, 'agent', {
      state: 'crashLoop',
    });
    fixture.cluster.workloads.remove('kube-system', 'agent');
    const again = await fixture.readAgain(kept);
    expect(fixture.listPaths()).toHaveLength(3);
    expect(fixture.asked[2].path).toContain(
      'fieldSelector=metadata.namespace!=cert-manager,metadata.namespace!=web',
    );
    expect(again.snapshot).toEqual(await fixture.readWhole());
  });

  it('reads pods that are not well again, whatever their row says', async () => {
    fixture.cluster.workloads.setCondition(own, 'agent', { state: 'notReady' });
    const { kept } = await fixture.readAgain();
    fixture.nowMs += 5 * minuteMs;
    await fixture.readAgain(kept);
    expect(fixture.listPaths()).toContain(`/api/v1/namespaces/${own}/pods`);
  });

  it('sees a pod that was made again under its name', async () => {
    const { kept } = await fixture.readAgain();
    fixture.nowMs += 5 * minuteMs;
    const [pod] = fixture.cluster.workloads.pods(own, 'net');
    fixture.cluster.objects.patchPod(own, pod.metadata.name, made => ({
      ...made,
      metadata: {
        ...made.metadata,
        creationTimestamp: '2026-11-23T12:03:00Z',
      },
    }));
    const again = await fixture.readAgain(kept);
    expect(again.snapshot).toEqual(await fixture.readWhole());
    expect(again.kept?.observedAt).toBe('2026-11-23T12:05:00.000Z');
  });

  it('reads the metadata of namespaces where one is being deleted, and each time until it is gone', async () => {
    const { kept } = await fixture.readAgain();
    fixture.nowMs += 5 * minuteMs;
    fixture.cluster.terminateNamespace('cert-manager');
    const deleting = await fixture.readAgain(kept);
    expect(deleting.snapshot).toEqual(await fixture.readWhole());
    await fixture.readAgain(deleting.kept);
    expect(
      fixture.asked.filter(({ accept }) =>
        accept.includes('PartialObjectMetadata'),
      ),
    ).toHaveLength(1);
    fixture.cluster.objects.removeNamespace('cert-manager');
    fixture.nowMs += 5 * minuteMs;
    const gone = await fixture.readAgain(deleting.kept);
    expect(gone.snapshot).toEqual(await fixture.readWhole());
  });

  it('leaves out a new namespace of no interest from the next look on', async () => {
    const { kept } = await fixture.readAgain();
    fixture.cluster.addNamespace('shop');
    fixture.nowMs += 5 * minuteMs;
    const again = await fixture.readAgain(kept);
    await fixture.readAgain(again.kept);
    expect(fixture.asked[0].path).toContain(
      'metadata.name!=shop,metadata.name!=web',
    );
    expect(fixture.listPaths()).toHaveLength(2);
  });

  it('finds all pods of a node that is lost, of which one row shows something', async () => {
    const { kept } = await fixture.readAgain();
    fixture.nowMs += 5 * minuteMs;
    const nodes = fixture.cluster.workloads
      .pods(own, 'net')
      .map(({ spec }) => spec.nodeName);
    for (const pod of fixture.cluster.objects.pods()) {
      if (pod.spec.nodeName === nodes[0]) {
        fixture.cluster.objects.putPod({
          ...pod,
          status: {
            ...pod.status,
            conditions: pod.status.conditions.map(condition =>
              condition.type === 'Ready'
                ? {
                    ...condition,
                    status: 'False',
                    lastTransitionTime: '2026-11-23T12:04:00Z',
                  }
                : condition,
            ),
          },
        });
      }
    }
    const [evicted] = fixture.cluster.workloads.pods(own, 'net');
    fixture.cluster.objects.patchPod(own, evicted.metadata.name, pod => ({
      ...pod,
      metadata: {
        ...pod.metadata,
        deletionTimestamp: '2026-11-23T12:04:30Z',
      },
    }));
    expect((await fixture.readAgain(kept)).snapshot).toEqual(
      await fixture.readWhole(),
    );
  });

  it('takes restarts that are a number, as before Kubernetes 1.22', async () => {
    fixture = new ReadAgainFixture('v1.20.2');
    fixture.cluster.workloads.setCondition(own, 'agent', {
      state: 'ready',
      restarts: 3,
    });
    const { kept } = await fixture.readAgain();
    fixture.nowMs += 5 * minuteMs;
    expect((await fixture.readAgain(kept)).kept).toBe(kept);
    fixture.cluster.workloads.setCondition(own, 'agent', {
      state: 'ready',
      restarts: 4,
    });
    expect((await fixture.readAgain(kept)).snapshot).toEqual(
      await fixture.readWhole(),
    );
  });

  it('takes restarts that say when the last one was', async () => {
    fixture.cluster.workloads.setCondition(own, 'agent', {
      state: 'ready',
      restarts: 3,
    });
    const { kept } = await fixture.readAgain();
    fixture.nowMs += 5 * minuteMs;
    expect((await fixture.readAgain(kept)).kept).toBe(kept);
  });

  it('is looked at in pages of 500', async () => {
    fixture.cluster.workloads.add({
      namespace: 'kube-system',
      name: 'many',
      kind: 'Deployment',
      replicas: 1_200,
    });
    const { kept } = await fixture.readAgain();
    fixture.nowMs += 5 * minuteMs;
    const again = await fixture.readAgain(kept);
    expect(fixture.listPaths()).toHaveLength(4);
    expect(again.kept).toBe(kept);
  });
});
