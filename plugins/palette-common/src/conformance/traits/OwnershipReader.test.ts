import {
  cluster,
  findHostedUids,
  readOwnership,
  rules,
  uid,
} from '../../__testUtils__/hostedNamespaces';
import { hiddenPods } from '../../__testUtils__/pods';
import type { Gap } from '../../snapshot';

describe('OwnershipReader', () => {
  it('finds no hosted cluster where no namespace is named after one', () => {
    expect(readOwnership(['kube-system/vc'])).toEqual({
      hosted: [],
      leftOut: 0,
      namespaces: { names: new Set(), kinds: new Set() },
    });
  });

  it('takes the only namespace for the own one, whatever runs there', () => {
    expect(findHostedUids([`${cluster(1)}/vc`])).toEqual([]);
    expect(findHostedUids([`${cluster(1)}/provider`])).toEqual([]);
    expect(findHostedUids([`${cluster(1)}/vc`], { size: 'large' })).toEqual([]);
  });

  it('takes the only namespace for that of another cluster where the cluster may have none of its own', () => {
    const pods = [`${cluster(1)}/provider`];

    expect(readOwnership(pods, { size: 'large' })).toEqual({
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
      findHostedUids([...pods, 'kube-system/palette'], { size: 'large' }),
    ).toEqual([]);
    expect(
      findHostedUids([...pods, `${cluster(1)}/agent`], { size: 'large' }),
    ).toEqual([]);
  });

  it('never takes a namespace for the own one that shows a kind which can always be alone', () => {
    const [virtual, creating] = rules.hosted;
    const alone = { when: {}, none: [] };
    const never = { rules: { hosted: [{ ...virtual, alone }, creating] } };

    expect(findHostedUids([`${cluster(1)}/vc`], never)).toEqual([uid(1)]);
    expect(
      findHostedUids([`${cluster(1)}/vc`, `${cluster(2)}/vc`], never),
    ).toEqual([uid(1), uid(2)]);
    expect(
      findHostedUids([`${cluster(1)}/vc`, `${cluster(2)}/provider`], never),
    ).toEqual([uid(1)]);
    expect(findHostedUids([`${cluster(1)}/provider`], never)).toEqual([]);
  });

  it('takes a namespace without a sign of an own one for that of another cluster where the cluster may have none', () => {
    const when = { size: { values: ['large'], not: false } };
    const none = [{ pods: ['<any>'], namespaces: ['palette'] }];
    const find = (
      pods: readonly string[],
      more: Parameters<typeof findHostedUids>[1] = {},
    ) =>
      findHostedUids(pods, {
        size: 'large',
        namespaces: [cluster(1)],
        rules: { ownMayBeAbsent: { when, none } },
        ...more,
      });

    expect(find([])).toEqual([uid(1)]);
    expect(find([`${cluster(1)}/x`, `${cluster(2)}/x`])).toEqual([
      uid(1),
      uid(2),
    ]);
    expect(find([`${cluster(1)}/store`])).toEqual([]);
    expect(find(['palette/x'])).toEqual([]);
    expect(find([], { gaps: [hiddenPods(cluster(1))] })).toEqual([]);
    expect(find([], { size: 'small' })).toEqual([]);
    expect(find([], { rules: {} })).toEqual([]);
  });

  it('finds several hosted clusters and no own namespace where the cluster can have none', () => {
    const pods = [`${cluster(2)}/provider`, `${cluster(1)}/provider`];
    const { hosted: found, namespaces } = readOwnership(pods, {
      size: 'large',
    });

    expect(found.map(h => h.uid)).toEqual([uid(1), uid(2)]);
    expect(namespaces.names).toEqual(new Set([cluster(1), cluster(2)]));
    expect(findHostedUids(pods)).toEqual([uid(2)]);
  });
});

describe('the own namespace', () => {
  it.each<[string, string[], string[], Gap[]]>([
    ['is never one of a virtual cluster', ['x'], ['vc', 'agent', 'store'], []],
    ['holds most of what a cluster runs', ['agent', 'store'], ['agent'], []],
    [
      'does not depend on how often one thing runs',
      ['agent', 'store'],
      ['agent', 'agent-lite'],
      [],
    ],
    ['may be hidden', ['x'], ['x'], [hiddenPods(cluster(2))]],
    ['is not one that shows another kind of cluster', ['x'], ['provider'], []],
  ])('%s', (_, own, other, gaps) => {
    const pods = [
      ...own.map(name => `${cluster(2)}/${name}`),
      ...other.map(name => `${cluster(1)}/${name}`),
    ];
    expect(findHostedUids(pods, { gaps })).toEqual([uid(1)]);
  });

  it('is first one with its own workloads, then one that a gap hides, then any other', () => {
    expect(
      findHostedUids([`${cluster(1)}/x`, `${cluster(2)}/agent`], {
        gaps: [hiddenPods(cluster(1))],
      }),
    ).toEqual([uid(1)]);
    expect(
      findHostedUids([`${cluster(1)}/x`, `${cluster(2)}/provider`], {
        gaps: [hiddenPods(cluster(2))],
      }),
    ).toEqual([uid(1)]);
  });

  it('is the oldest of those that are alike', () => {
    expect(
      findHostedUids([`${cluster(3)}/x`, `${cluster(1)}/x`, `${cluster(2)}/x`]),
    ).toEqual([uid(2), uid(3)]);
  });

  it('includes other namespaces with its uid', () => {
    const found = readOwnership(
      [`${cluster(1)}/agent`, `other-${uid(1)}/x`, `other-${uid(2)}/x`],
      { rules: { namespaces: ['other-<uid>', 'cluster-<uid>'] } },
    );
    expect(found.hosted.map(h => h.namespaces)).toEqual([[`other-${uid(2)}`]]);
  });
});
