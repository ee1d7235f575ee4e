import {
  cluster,
  hostedUids,
  rules,
  tell,
  uid,
} from '../fixtures/hostedNamespaces';
import { hiddenPods } from '../fixtures/pods';
import type { Gap } from '../snapshot';

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
