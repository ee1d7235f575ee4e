import type { Companion } from '../../catalog';
import { shippedCatalog } from '../../__testUtils__/catalog';
import { createPod } from '../../__testUtils__/pods';
import { judge, smallCatalog } from '../../__testUtils__/smallCatalog';
import type { SnapshotPod } from '../../snapshot';

const [some] = shippedCatalog.companions;
const helper: Companion = {
  ...some,
  name: 'helper',
  alsoNamed: ['helper-old'],
  kind: 'Deployment',
  namespaces: ['home'],
  clusterTypes: ['tenant'],
  summary: 'Helps.',
  confidence: 'judged',
};

function find(
  companion: Partial<Companion>,
  ...pods: readonly (string | SnapshotPod)[]
) {
  const catalog = {
    ...smallCatalog([]),
    companions: [{ ...helper, ...companion }],
  };
  return judge(catalog, { pods, namespaces: ['home'] }).companions;
}

describe('a companion', () => {
  it('is judged where it is there', () => {
    expect(find({}, 'home/helper')).toMatchObject([
      {
        id: 'home/helper',
        namespace: 'home',
        component: 'helper',
        kind: 'Deployment',
        state: 'ready',
        summary: 'Helps.',
        confidence: 'judged',
      },
    ]);
    expect(
      find({}, createPod('home/helper', { ready: false, reason: 'OOMKilled' })),
    ).toMatchObject([{ state: 'degraded' }]);
  });

  it('is no finding where it is absent, elsewhere, or of another cluster type', () => {
    expect(find({})).toEqual([]);
    expect(find({}, 'elsewhere/helper')).toEqual([]);
    expect(
      find({ clusterTypes: ['pcg', 'enterprise'] }, 'home/helper'),
    ).toEqual([]);
  });

  it('keeps its id and name under its other names', () => {
    expect(find({}, 'home/helper-old')).toMatchObject([
      { id: 'home/helper', component: 'helper' },
    ]);
  });

  it('is one finding in each of its namespaces', () => {
    expect(
      find({ namespaces: ['home', 'away'] }, 'home/helper', 'away/helper').map(
        ({ id, namespace }) => [id, namespace],
      ),
    ).toEqual([
      ['away/helper', 'away'],
      ['home/helper', 'home'],
    ]);
  });

  it('has the name that was seen where its own varies, unless it stands for several', () => {
    const varies = { name: 'helper-<version>', alsoNamed: [] };

    expect(find(varies, 'home/helper-1.2')).toMatchObject([
      { id: 'home/helper-<version>', component: 'helper-1.2' },
    ]);
    expect(find(varies, 'home/helper-1.2', 'home/helper-1.3')).toMatchObject([
      { component: 'helper-<version>', pods: { length: 2 } },
    ]);
  });

  it('has the state of the worst of those that its name stands for', () => {
    const varies = { name: 'helper-<any>', alsoNamed: [] };
    const run = (name: string, phase: SnapshotPod['phase']) =>
      createPod(`home/${name}`, { owner: { kind: 'Job', name }, phase });
    const done = run('helper-a', 'Succeeded');
    const failed = run('helper-b', 'Failed');

    expect(find({ ...varies, kind: 'Job' }, done, failed)).toMatchObject([
      {
        component: 'helper-<any>',
        state: 'degraded',
        because: { sentence: 'Its latest run failed: helper-b-0 Failed.' },
        readyPods: 0,
        desiredPods: 1,
        pods: [{ name: 'helper-a-0' }, { name: 'helper-b-0' }],
      },
    ]);
    expect(
      find(
        { ...varies, kind: 'DaemonSet' },
        'home/helper-a',
        createPod('home/helper-b', { phase: 'Failed', reason: 'Evicted' }),
      ),
    ).toMatchObject([{ state: 'degraded', pods: { length: 2 } }]);
    expect(find(varies, 'home/helper-a', 'home/helper-b')).toMatchObject([
      { state: 'ready', readyPods: 2, desiredPods: 2 },
    ]);
  });

  it('has the kind of the Palette catalog where only a name was seen', () => {
    const named = createPod('home/helper', {
      name: 'helper-x2x4k',
      owner: undefined,
    });

    expect(find({}, named)).toMatchObject([{ kind: 'Deployment' }]);
    expect(find({ kind: 'StatefulSet' }, 'home/helper')).toMatchObject([
      { kind: 'Deployment' },
    ]);
  });
});
