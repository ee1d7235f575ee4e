import {
  cluster,
  readOwnership,
  rules,
  uid,
} from '../../__testUtils__/hostedNamespaces';
import { hiddenPods } from '../../__testUtils__/pods';

describe('a hosted cluster', () => {
  it('is recognised by what runs there, else by the own namespace beside it', () => {
    expect(
      readOwnership([
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

  it('has a kind only where a sign shows it', () => {
    const { namespaces } = readOwnership([
      `${cluster(1)}/agent`,
      `${cluster(2)}/vc`,
      `${cluster(3)}/x`,
    ]);
    expect(namespaces).toEqual({
      names: new Set([cluster(2), cluster(3)]),
      kinds: new Set(['virtual']),
    });
  });

  it('is sorted by uid, with its namespaces sorted', () => {
    const { hosted: found } = readOwnership(
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

  it('gives the gap as the reason where one hides it', () => {
    const gap = hiddenPods(cluster(2));

    expect(
      readOwnership([`${cluster(1)}/agent`], {
        namespaces: [cluster(2)],
        gaps: [gap],
      }).hosted,
    ).toEqual([
      { uid: uid(2), namespaces: [cluster(2)], evidence: [gap.message] },
    ]);
  });

  it('has no evidence where nothing shows its kind and there is no own namespace', () => {
    const { hosted: found } = readOwnership(
      [`${cluster(1)}/provider`, `${cluster(1)}/store`, `${cluster(2)}/x`],
      { size: 'large' },
    );
    expect(found.map(h => h.evidence)).toEqual([
      [`Deployment provider in ${cluster(1)}`],
      [],
    ]);
  });

  it('has all namespaces with its uid, sorted, and the kind that one of them shows', () => {
    const both = { rules: { namespaces: ['other-<uid>', 'cluster-<uid>'] } };
    const pods = [
      `${cluster(1)}/agent`,
      `${cluster(2)}/vc`,
      `other-${uid(2)}/x`,
      `a-task/x`,
    ];
    const found = readOwnership(
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
      readOwnership(
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

  it('are looked at up to that number, and the rest are taken for hosted clusters', () => {
    expect(readOwnership(many(300)).leftOut).toBe(0);
    const { hosted: found, leftOut, namespaces } = readOwnership(many(302));

    expect(leftOut).toBe(2);
    expect(found).toHaveLength(299);
    expect(namespaces.names.size).toBe(301);
    expect(namespaces.names).not.toContain(cluster(1));
    expect(namespaces.names).toContain(cluster(302));
  });

  it('include the own one, which is found by the names of its pods', () => {
    const own = [`${cluster(400)}/agent`, `${cluster(400)}/store`];
    const { namespaces } = readOwnership([
      ...many(399),
      `${cluster(7)}/agent`,
      ...own,
    ]);

    expect(namespaces.names).not.toContain(cluster(400));
    expect(namespaces.names.size).toBe(399);
  });
});
