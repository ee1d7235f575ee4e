import { shippedCatalog } from '../__testUtils__/catalog';
import { ago, createPod, hiddenPods, readAt } from '../__testUtils__/pods';
import { judge, smallCatalog } from '../__testUtils__/smallCatalog';
import type { Snapshot, SnapshotPod } from '../snapshot';
import { evaluate } from './evaluate';

const nothing: Snapshot = {
  observedAt: readAt,
  namespaces: [],
  pods: [],
  gaps: [],
  notes: [],
};
const uid = (n: number) => `${n}`.padStart(24, '0');
const failing = (place: string, parts: Partial<SnapshotPod> = {}) =>
  createPod(place, { ready: false, reason: 'OOMKilled', ...parts });

describe('a cluster that is not recognised', () => {
  const { version, release } = shippedCatalog.clusterTypes.tenant;

  it('is unknown, has its notes, and no trait but its type', () => {
    expect(
      evaluate(shippedCatalog, { ...nothing, notes: ['Read from a file.'] }),
    ).toEqual({
      clusterType: null,
      verdict: 'unknown',
      headline:
        'No Palette namespace found. If this is a Palette cluster, declare its cluster type.',
      catalogVersion: version,
      catalogRelease: release,
      observedAt: readAt,
      counts: {
        ready: 0,
        expected: 0,
        byState: {
          missing: 0,
          degraded: 0,
          unknown: 0,
          progressing: 0,
          ready: 0,
          notInstalled: 0,
          notApplicable: 0,
        },
      },
      namespaces: [],
      findings: [],
      companions: [],
      unlisted: [],
      hosted: [],
      traits: [expect.objectContaining({ name: 'type', values: [] })],
      contradictions: [],
      notes: ['Read from a file.'],
      gaps: [],
    });
  });

  it('gives the first gap as the reason', () => {
    const gaps = [hiddenPods('a'), hiddenPods('b')];
    const report = evaluate(shippedCatalog, { ...nothing, gaps });

    expect(report.headline).toBe(
      `The cluster type could not be told: ${gaps[0].message}`,
    );
    expect(report.gaps).toEqual(gaps);
  });
});

describe('evaluate', () => {
  const catalog = smallCatalog([
    { name: 'web', dependsOn: ['db'] },
    { name: 'db' },
    { name: 'api', namespace: 'away' },
    { name: 'cache', presence: 'optional' },
  ]);
  const ids = (found: readonly { readonly id: string }[]) =>
    found.map(({ id }) => id);

  it('says by which Palette catalog it judged, and when the cluster was read', () => {
    expect(judge(catalog, {})).toMatchObject({
      clusterType: 'tenant',
      catalogVersion: catalog.clusterTypes.tenant.version,
      catalogRelease: catalog.clusterTypes.tenant.release,
      observedAt: readAt,
    });
  });

  it('adapts to traits unless the strictness is documented', () => {
    const note = 'Held to the documentation as printed: traits excuse nothing.';

    expect(judge(catalog, {}).notes).not.toContain(note);
    expect(judge(catalog, { strictness: 'documented' }).notes).toContain(note);
  });

  it('needs no options', () => {
    expect(evaluate(shippedCatalog, nothing).traits).toMatchObject([
      { source: 'unknown' },
    ]);
  });

  it('keeps the gaps of the snapshot, and names contradictions', () => {
    const gap = hiddenPods('else');
    const report = judge(catalog, {
      pods: ['infra/blue-driver'],
      gaps: [gap],
      declared: { cloud: 'red' },
    });

    expect(report.gaps).toEqual([gap]);
    expect(report.contradictions).toEqual([
      expect.stringMatching(/^Cloud is declared Red/),
    ]);
    expect(report.traits.map(t => t.name)).toEqual(['type', 'cloud']);
  });

  it('puts the worst first, then causes before consequences, then sorts by namespace and name', () => {
    const { findings } = judge(catalog, {
      namespaces: ['home', 'away'],
      pods: [failing('home/web'), failing('home/db'), failing('away/api')],
    });
    expect(ids(findings)).toEqual([
      'away/api',
      'home/db',
      'home/web',
      'home/cache',
    ]);
    expect(
      ids(
        judge(catalog, { pods: ['home/web', 'home/db', 'away/api'] }).findings,
      ),
    ).toEqual(['away/api', 'home/db', 'home/web', 'home/cache']);
    expect(ids(judge(catalog, { pods: ['home/web'] }).findings)).toEqual([
      'away/api',
      'home/db',
      'home/web',
      'home/cache',
    ]);
  });

  it('calls a cluster nonconformant rather than degraded, and conformant where all is well', () => {
    const judgePods = (...pods: (string | SnapshotPod)[]) =>
      judge(catalog, { pods }).verdict;
    const rest = ['home/db', 'away/api'];

    expect(judgePods('home/web', ...rest)).toBe('conformant');
    expect(judgePods(failing('home/web'), ...rest)).toBe('degraded');
    expect(judgePods(failing('home/web'), 'home/db')).toBe('nonconformant');
  });

  it('does not count what is optional and hidden', () => {
    const report = judge(
      smallCatalog([
        { name: 'web' },
        { name: 'x', namespace: 'a', presence: 'optional' },
      ]),
      { pods: ['home/web'], gaps: [hiddenPods('a')] },
    );
    expect(report.findings.map(f => f.state)).toEqual(['unknown', 'ready']);
    expect(report.verdict).toBe('conformant');
  });
});

describe('a namespace that does not go away', () => {
  const catalog = smallCatalog([{ name: 'web' }]);
  const tenant = {
    ...catalog.clusterTypes.tenant,
    namespaces: [{ namespace: 'home', shared: false, summary: 'Home.' }],
  };
  const terminating = (ms: number | undefined, name = 'home') =>
    judge(
      {
        ...catalog,
        palettesOwn: ['product'],
        clusterTypes: { ...catalog.clusterTypes, tenant },
      },
      {
        pods: ['home/web'],
        namespaces: [
          {
            name,
            phase: 'Terminating',
            ...(ms !== undefined && { deletedAt: ago(ms) }),
          },
        ],
      },
    );

  it('degrades the cluster once it is no longer tolerated, and is noted', () => {
    const sentence =
      'Namespace home has been Terminating for 2 d: look for the finalizers that keep it from being deleted.';
    const report = terminating(2 * 86_400_000);

    expect(report).toMatchObject({
      verdict: 'degraded',
      headline: sentence,
      notes: [sentence],
      namespaces: [{ namespace: 'home', state: 'degraded' }],
    });
    expect(terminating(1_000)).toMatchObject({
      verdict: 'conformant',
      notes: [],
      namespaces: [{ namespace: 'home', state: 'ready' }],
    });
  });

  it("counts where it is one of Palette's products, and nowhere else", () => {
    const days = 2 * 86_400_000;
    expect(terminating(days, 'product').verdict).toBe('degraded');
    expect(terminating(days, 'shop').verdict).toBe('conformant');
  });

  it('is on its way where nothing shows since when it is being deleted', () => {
    const sentence =
      'Namespace home is Terminating; the listing does not show since when. If it stays, look for the finalizers that keep it from being deleted.';
    expect(terminating(undefined)).toMatchObject({
      verdict: 'progressing',
      headline: sentence,
      notes: [sentence],
      namespaces: [{ namespace: 'home', state: 'progressing' }],
    });
    expect(terminating(undefined, 'shop')).toMatchObject({
      verdict: 'conformant',
      notes: [],
    });
    // What nothing here needs may come and go.
    expect(terminating(undefined, 'product')).toMatchObject({
      verdict: 'conformant',
      notes: [sentence.replace('home', 'product')],
    });
  });
});

describe('workloads beside the components', () => {
  const companion = (name: string) => ({
    ...shippedCatalog.companions[0],
    name,
    alsoNamed: [],
    namespaces: ['home'],
    clusterTypes: ['tenant' as const],
  });
  const catalog = {
    ...smallCatalog([
      { name: 'web', namespace: 'cluster-<uid>', dependsOn: ['helper'] },
    ]),
    companions: [companion('aide'), companion('helper')],
    palettesOwn: ['own'],
  };
  const own = `cluster-${uid(1)}`;
  const report = judge(catalog, {
    pods: [
      `${own}/web`,
      ...['home/aide', 'own/x'],
      failing('home/helper'),
      failing('own/y'),
      `cluster-${uid(2)}/a`,
      failing(`cluster-${uid(3)}/b`),
      `cluster-${uid(3)}/a`,
      failing(`cluster-${uid(4)}/b`),
    ],
  });
  const names = (found: readonly { readonly component: string }[]) =>
    found.map(({ component }) => component);

  it('are judged as well, the worst first', () => {
    expect(names(report.companions)).toEqual(['helper', 'aide']);
    expect(names(report.unlisted)).toEqual(['y', 'x']);
    expect(report.hosted.map(h => h.uid)).toEqual([uid(3), uid(4), uid(2)]);
    expect(names(report.hosted[0].workloads)).toEqual(['b', 'a']);
    expect(report.verdict).toBe('degraded');
    expect(report.namespaces.map(n => [n.namespace, n.state])).toEqual([
      ['home', 'degraded'],
      ['own', 'degraded'],
      [own, 'ready'],
    ]);
  });

  it('may cause the trouble of a component', () => {
    const { findings } = judge(catalog, {
      pods: [failing(`${own}/web`), failing('home/helper')],
    });
    expect(findings[0].because.causedBy).toEqual(['home/helper']);
  });

  it('are left out beyond 300 namespaces of clusters, with a note', () => {
    const crowd = Array.from(
      { length: 302 },
      (_, n) => `cluster-${uid(n)}/web`,
    );

    expect(judge(catalog, { pods: crowd }).notes[0]).toBe(
      '2 more namespaces are named after clusters, which is more than are looked at: what runs there was not judged.',
    );
    expect(report.notes).toEqual([]);
  });
});
