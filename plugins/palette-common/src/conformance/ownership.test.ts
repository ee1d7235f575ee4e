import type { Clue, ClusterNamespaces, HostedKind } from '../catalog';
import { shippedCatalog } from '../fixtures/catalog';
import { hiddenPods, podOf, readAt } from '../fixtures/pods';
import type { Gap } from '../snapshot';
import { CatalogIndex } from './CatalogIndex';
import { ClusterView } from './ClusterView';
import { TraitValues } from './conditions';
import { tellOwnership } from './ownership';

const index = new CatalogIndex(shippedCatalog);
const uid = (n: number) => `${n}`.padStart(24, '0');
const cluster = (n: number) => `cluster-${uid(n)}`;
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

/** An own namespace has an agent and a store; one with `vc` is virtual, one with a provider and no agent is being made. */
const rules: ClusterNamespaces = {
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

/** What is told of a cluster whose trait `size` has some value. */
function tell(
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
      pods: pods.map(place => podOf(place)),
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
  return tellOwnership(
    view,
    { ...rules, ...more.rules },
    new TraitValues(new Map([['size', trait]]), []),
  );
}
const hostedUids = (...args: Parameters<typeof tell>) =>
  tell(...args).hosted.map(h => h.uid);

describe('tellOwnership', () => {
  it('finds no hosted cluster where no namespace is named after one', () => {
    expect(tell(['kube-system/vc'])).toEqual({
      hosted: [],
      leftOut: 0,
      namespaces: { names: new Set(), kinds: new Set() },
    });
  });

  it('takes the only namespace for the own one, whatever runs there', () => {
    expect(hostedUids([`${cluster(1)}/vc`])).toEqual([]);
    expect(hostedUids([`${cluster(1)}/provider`])).toEqual([]);
    expect(hostedUids([`${cluster(1)}/vc`], { size: 'large' })).toEqual([]);
  });

  it('takes the only namespace for that of another cluster where there may be no own one', () => {
    const pods = [`${cluster(1)}/provider`];

    expect(tell(pods, { size: 'large' })).toEqual({
      hosted: [
        {
          uid: uid(1),
          namespaces: [cluster(1)],
          definition: rules.hosted[1],
          evidence: [`Deployment provider in ${cluster(1)}`],
        },
      ],
      leftOut: 0,
      namespaces: {
        names: new Set([cluster(1)]),
        kinds: new Set(['creating']),
      },
    });
    expect(
      hostedUids([...pods, 'kube-system/palette'], { size: 'large' }),
    ).toEqual([]);
    expect(
      hostedUids([...pods, `${cluster(1)}/agent`], { size: 'large' }),
    ).toEqual([]);
  });

  it('has several hosted clusters and no own one where none can be', () => {
    const pods = [`${cluster(2)}/provider`, `${cluster(1)}/provider`];
    const { hosted: found, namespaces } = tell(pods, { size: 'large' });

    expect(found.map(h => h.uid)).toEqual([uid(1), uid(2)]);
    expect(namespaces.names).toEqual(new Set([cluster(1), cluster(2)]));
    expect(hostedUids(pods)).toEqual([uid(2)]);
  });
});

describe('the own namespace', () => {
  it.each<[string, string[], string[], Gap[]]>([
    ['is never one of a virtual cluster', ['x'], ['vc', 'agent', 'store'], []],
    ['holds most of what a cluster runs', ['agent', 'store'], ['agent'], []],
    [
      'is not told by how often one thing runs',
      ['agent', 'store'],
      ['agent', 'agent-lite'],
      [],
    ],
    ['may be hidden', ['x'], ['x'], [hiddenPods(cluster(2))]],
    ['is not one that is something else', ['x'], ['provider'], []],
  ])('%s', (_, own, other, gaps) => {
    const pods = [
      ...own.map(name => `${cluster(2)}/${name}`),
      ...other.map(name => `${cluster(1)}/${name}`),
    ];
    expect(hostedUids(pods, { gaps })).toEqual([uid(1)]);
  });

  it('counts for more by what runs there than by a gap, and hidden more than untold', () => {
    expect(
      hostedUids([`${cluster(1)}/x`, `${cluster(2)}/agent`], {
        gaps: [hiddenPods(cluster(1))],
      }),
    ).toEqual([uid(1)]);
    expect(
      hostedUids([`${cluster(1)}/x`, `${cluster(2)}/provider`], {
        gaps: [hiddenPods(cluster(2))],
      }),
    ).toEqual([uid(1)]);
  });

  it('is the oldest of those that are alike', () => {
    expect(
      hostedUids([`${cluster(3)}/x`, `${cluster(1)}/x`, `${cluster(2)}/x`]),
    ).toEqual([uid(2), uid(3)]);
  });

  it('has further namespaces with its uid, which are its own too', () => {
    const found = tell(
      [`${cluster(1)}/agent`, `other-${uid(1)}/x`, `other-${uid(2)}/x`],
      { rules: { namespaces: ['other-<uid>', 'cluster-<uid>'] } },
    );
    expect(found.hosted.map(h => h.namespaces)).toEqual([[`other-${uid(2)}`]]);
  });
});

describe('a hosted cluster', () => {
  it('is told by what runs there, else by what it runs beside', () => {
    expect(
      tell([
        `${cluster(1)}/agent`,
        `${cluster(2)}/vc`,
        `${cluster(3)}/provider`,
        `${cluster(4)}/x`,
        `${cluster(5)}/agent`,
        `${cluster(5)}/provider`,
      ]).hosted,
    ).toEqual([
      {
        uid: uid(2),
        namespaces: [cluster(2)],
        definition: rules.hosted[0],
        evidence: [`Deployment vc in ${cluster(2)}`],
      },
      {
        uid: uid(3),
        namespaces: [cluster(3)],
        definition: rules.hosted[1],
        evidence: [`Deployment provider in ${cluster(3)}`],
      },
      {
        uid: uid(4),
        namespaces: [cluster(4)],
        evidence: [`it runs beside ${cluster(1)}, which is this cluster's own`],
      },
      {
        uid: uid(5),
        namespaces: [cluster(5)],
        evidence: [`it runs beside ${cluster(1)}, which is this cluster's own`],
      },
    ]);
  });

  it('is of a kind where that is told, and of none elsewhere', () => {
    const { namespaces } = tell([
      `${cluster(1)}/agent`,
      `${cluster(2)}/vc`,
      `${cluster(3)}/x`,
    ]);
    expect(namespaces).toEqual({
      names: new Set([cluster(2), cluster(3)]),
      kinds: new Set(['virtual']),
    });
  });

  it('comes in the order of uids, with its namespaces in order', () => {
    const { hosted: found } = tell(
      [
        `${cluster(1)}/agent`,
        `${cluster(3)}/x`,
        `other-${uid(2)}/x`,
        `a-task-${uid(3)}/x`,
      ],
      {
        rules: {
          namespaces: ['cluster-<uid>', 'other-<uid>'],
          alsoOf: ['a-task-<uid>'],
        },
      },
    );
    expect(found.map(h => h.namespaces)).toEqual([
      [`other-${uid(2)}`],
      [`a-task-${uid(3)}`, cluster(3)],
    ]);
  });

  it('is untold where a gap hides it, for the reason of the gap', () => {
    const gap = hiddenPods(cluster(2));

    expect(
      tell([`${cluster(1)}/agent`], { namespaces: [cluster(2)], gaps: [gap] })
        .hosted,
    ).toEqual([
      { uid: uid(2), namespaces: [cluster(2)], evidence: [gap.message] },
    ]);
  });

  it('has no evidence where nothing tells it and there is no own namespace', () => {
    const { hosted: found } = tell(
      [`${cluster(1)}/provider`, `${cluster(1)}/store`, `${cluster(2)}/x`],
      { size: 'large' },
    );
    expect(found.map(h => h.evidence)).toEqual([
      [`Deployment provider in ${cluster(1)}`],
      [],
    ]);
  });

  it('has all namespaces with its uid, sorted, and the kind that one of them tells', () => {
    const both = { rules: { namespaces: ['other-<uid>', 'cluster-<uid>'] } };
    const pods = [
      `${cluster(1)}/agent`,
      `${cluster(2)}/vc`,
      `other-${uid(2)}/x`,
      `a-task/x`,
    ];
    const found = tell(
      [...pods, `task-${uid(2)}/y`, `task-${uid(1)}/y`, `task-${uid(9)}/y`],
      both,
    );

    expect(found.hosted).toEqual([
      {
        uid: uid(2),
        namespaces: [cluster(2), `other-${uid(2)}`, `task-${uid(2)}`],
        definition: rules.hosted[0],
        evidence: [`Deployment vc in ${cluster(2)}`],
      },
    ]);
    expect(found.namespaces).toEqual({
      names: new Set([cluster(2), `other-${uid(2)}`, `task-${uid(2)}`]),
      kinds: new Set(['virtual']),
    });
    expect(
      tell(
        [`${cluster(1)}/agent`, `${cluster(2)}/x`, `other-${uid(2)}/vc`],
        both,
      ).hosted,
    ).toMatchObject([
      {
        definition: rules.hosted[0],
        evidence: [`Deployment vc in other-${uid(2)}`],
      },
    ]);
  });
});

describe('more than 300 namespaces that are named after clusters', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, n) => `${cluster(n + 1)}/x`);

  it('are looked at up to that number, and are all taken for those of others', () => {
    expect(tell(many(300)).leftOut).toBe(0);
    const { hosted: found, leftOut, namespaces } = tell(many(302));

    expect(leftOut).toBe(2);
    expect(found).toHaveLength(299);
    expect(namespaces.names.size).toBe(301);
    expect(namespaces.names).not.toContain(cluster(1));
    expect(namespaces.names).toContain(cluster(302));
  });

  it('leave the own one among them, by how its pods are named', () => {
    const own = [`${cluster(400)}/agent`, `${cluster(400)}/store`];
    const { namespaces } = tell([...many(399), `${cluster(7)}/agent`, ...own]);

    expect(namespaces.names).not.toContain(cluster(400));
    expect(namespaces.names.size).toBe(399);
  });
});
