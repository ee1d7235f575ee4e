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

  it('takes twice the work where pods and the names of interest are twice as many', () => {
    const countWork = (count: number) => {
      const names = Array.from({ length: count }, (_, i) => `team-${i}`);
      const projectAll = projectPodsIn(
        [...names, 'cluster-<uid>'].map(NamePattern.parse),
      );
      const matches = jest.spyOn(NamePattern.prototype, 'matches');
      names.forEach(name => projectAll(pod(`${name}-other`)));
      const { length } = matches.mock.calls;
      matches.mockRestore();
      return length;
    };
    expect(countWork(400)).toBeLessThanOrEqual(2 * countWork(200));
  });

  it('remembers nothing of the objects that it drops', () => {
    const remember = jest.spyOn(Map.prototype, 'set');
    const add = jest.spyOn(Set.prototype, 'add');
    for (let i = 0; i < 100; i++) {
      project(pod(`of no interest ${i}`));
    }
    const calls = [...remember.mock.calls, ...add.mock.calls];
    remember.mockRestore();
    add.mockRestore();
    expect(JSON.stringify(calls)).not.toContain('of no interest');
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
