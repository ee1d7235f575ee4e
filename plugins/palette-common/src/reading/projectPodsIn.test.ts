import { NamePattern } from '../catalog/NamePattern';
import { projectPodsIn } from './projectPodsIn';

const pod = (namespace: unknown) => ({
  metadata: { name: 'web-0', namespace },
  spec: { containers: [{ name: 'main' }] },
});

describe('projectPodsIn', () => {
  const project = projectPodsIn(
    ['shop', 'cluster-<uid>'].map(NamePattern.parse),
  );

  it('keeps pods in namespaces that fit a pattern, and drops others unread', () => {
    const own = 'cluster-64f1c2ab9d3e7f5510aa42c7';
    for (let time = 0; time < 2; time++) {
      expect(project(pod('shop'))).toMatchObject({ namespace: 'shop' });
      expect(project(pod(own))).toMatchObject({ namespace: own });
      expect(project(pod('web'))).toBeUndefined();
      expect(project({ metadata: { namespace: 'web' } })).toBeUndefined();
    }
  });

  it.each([
    pod(undefined),
    pod(7),
    { metadata: null },
    {},
    null,
    { metadata: { namespace: 'shop' } },
  ])('refuses %j, which is no pod', object => {
    expect(() => project(object)).toThrow();
  });
});
