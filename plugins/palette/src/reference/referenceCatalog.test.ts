import { referenceCatalog } from '../__testUtils__/referenceCatalog';
import { findEntry, listNamespaces } from './referenceCatalog';

const namespaces = listNamespaces(referenceCatalog);

describe('listNamespaces', () => {
  it('has an entry for each workload, with its standing in each type', () =>
    expect(
      namespaces.flatMap(({ entries }) =>
        entries.map(({ id, byType }) => [
          id,
          byType.tenant?.standing,
          byType.pcg?.standing,
          byType.enterprise?.standing,
        ]),
      ),
    ).toEqual([
      ['cert-manager/webhook', 'required', 'required', 'required'],
      ['cluster-<uid>/agent', 'required', 'required', undefined],
      ['cluster-<uid>/agent-lite', 'required', 'required', undefined],
      ['cluster-<uid>/meter', 'optional', 'optional', undefined],
      // A companion everywhere, so below the components.
      ['cluster-<uid>/aardvark', 'companion', 'companion', undefined],
      ['hubble-system/database', 'companion', 'required', 'required'],
      ['zoo-system/aardvark', 'companion', 'companion', undefined],
    ]));

  it('prefers a component to a companion of the same name', () => {
    const documented = referenceCatalog.clusterTypes.pcg.components.find(
      ({ name }) => name === 'database',
    );
    const [companion] = referenceCatalog.companions;
    const both = listNamespaces({
      ...referenceCatalog,
      companions: [{ ...companion, clusterTypes: ['pcg'] }],
    });
    expect(findEntry(both, 'hubble-system/database')?.byType.pcg).toEqual({
      standing: 'required',
      component: documented,
    });
  });
});

describe('findEntry', () => {
  it.each([
    ['cluster-<uid>/agent', 'cluster-<uid>/agent'],
    ['cluster-65f0c1d2e3a4b5c6d7e8f901/aardvark', 'cluster-<uid>/aardvark'],
    ['cluster-not-a-uid/aardvark', undefined],
    ['hubble-system/no-such-thing', undefined],
    ['rubbish', undefined],
  ])('finds for %s the entry %s', (id, found) =>
    expect(findEntry(namespaces, id)?.id).toBe(found),
  );
});
