import { projectNamespace } from './projectNamespace';

describe('projectNamespace', () => {
  it('reduces metadata alone to a name', () =>
    expect(
      projectNamespace({
        metadata: { name: 'jet-system', uid: 'x', labels: { a: 'b' } },
      }),
    ).toMatchObject({ name: 'jet-system', phase: 'Active' }));

  it('says since when a namespace is being deleted', () =>
    expect(
      projectNamespace({
        metadata: { name: 'old', deletionTimestamp: '2026-11-23T11:00:00Z' },
      }),
    ).toMatchObject({
      phase: 'Terminating',
      deletedAt: '2026-11-23T11:00:00Z',
    }));

  it('says when a namespace was created, if that is known', () => {
    const metadata = { name: 'jet', creationTimestamp: '2026-11-23T11:00:00Z' };
    expect(projectNamespace({ metadata })).toEqual({
      name: 'jet',
      phase: 'Active',
      createdAt: '2026-11-23T11:00:00Z',
    });
    expect(projectNamespace({ metadata: { name: 'jet' } })).toEqual({
      name: 'jet',
      phase: 'Active',
    });
  });

  it.each([null, {}, { metadata: {} }, { metadata: { name: 'A\n' } }])(
    'refuses %j',
    object => expect(() => projectNamespace(object)).toThrow(),
  );
});
