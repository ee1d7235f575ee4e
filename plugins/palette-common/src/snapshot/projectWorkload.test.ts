import { projectWorkload } from './projectWorkload';

const metadata = { name: 'web', namespace: 'shop' };

describe('projectWorkload', () => {
  it.each(['Deployment', 'StatefulSet'] as const)(
    'takes how many pods a %s is to have from its spec, by default one',
    kind => {
      const project = (spec?: object | null) =>
        projectWorkload(
          { metadata, spec, status: { desiredNumberScheduled: 9 } },
          kind,
        ).desiredPods;
      expect(project({ replicas: 3 })).toBe(3);
      expect(project({ replicas: 0 })).toBe(0);
      expect(project({ replicas: null })).toBe(1);
      expect(project({})).toBe(1);
      expect(project(null)).toBe(1);
      expect(project()).toBe(1);
    },
  );

  it('takes how many pods a DaemonSet is to have from its status, by default none', () => {
    const project = (status?: object | null) =>
      projectWorkload({ metadata, spec: { replicas: 9 }, status }, 'DaemonSet');
    expect(project({ desiredNumberScheduled: 3 })).toEqual({
      ...metadata,
      kind: 'DaemonSet',
      desiredPods: 3,
    });
    expect(project({}).desiredPods).toBe(0);
    expect(project(null).desiredPods).toBe(0);
    expect(project().desiredPods).toBe(0);
  });

  it.each([
    ['a count below zero', { metadata, spec: { replicas: -1 } }],
    ['half a pod', { metadata, spec: { replicas: 0.5 } }],
    ['more pods than an int32', { metadata, spec: { replicas: 2 ** 31 } }],
    ['no namespace', { metadata: { name: 'web' } }],
    ['a bad name', { metadata: { ...metadata, name: 'A\n' } }],
    ['no metadata', {}],
    ['nothing', null],
  ])('refuses %s', (_, object) => {
    expect(() => projectWorkload(object, 'Deployment')).toThrow();
  });

  it('takes as many pods as an int32 can count', () => {
    expect(
      projectWorkload(
        { metadata, spec: { replicas: 2 ** 31 - 1 } },
        'Deployment',
      ).desiredPods,
    ).toBe(2_147_483_647);
  });
});
