import { referenceCatalog } from '../fixtures/referenceCatalog';
import { findEntry, listNamespaces } from './referenceCatalog';

const namespaces = listNamespaces(referenceCatalog);

describe('listNamespaces', () => {
  it('has a row for each workload of any type, with how it stands in each', () =>
    expect(
      namespaces.flatMap(({ entries }) =>
        entries.map(({ id, listings }) => [
          id,
          listings.tenant?.standing,
          listings.pcg?.standing,
          listings.enterprise?.standing,
        ]),
      ),
    ).toEqual([
      ['cert-manager/webhook', 'required', 'required', 'required'],
      ['cluster-<uid>/agent', 'required', 'required', undefined],
      ['cluster-<uid>/agent-lite', 'required', 'required', undefined],
      ['cluster-<uid>/meter', 'optional', 'optional', undefined],
      // Undocumented everywhere, so below what is documented.
      ['cluster-<uid>/aardvark', 'companion', 'companion', undefined],
      ['hubble-system/database', 'companion', 'required', 'required'],
      ['zoo-system/aardvark', 'companion', 'companion', undefined],
    ]));

  it('takes what a type documents from its catalog, not from the companions', () => {
    const documented = referenceCatalog.clusterTypes.pcg.components.find(
      ({ name }) => name === 'database',
    );
    const [companion] = referenceCatalog.companions;
    const both = listNamespaces({
      ...referenceCatalog,
      companions: [{ ...companion, clusterTypes: ['pcg'] }],
    });
    expect(findEntry(both, 'hubble-system/database')?.listings.pcg).toEqual({
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
  ])('takes %s for %s', (id, found) =>
    expect(findEntry(namespaces, id)?.id).toBe(found),
  );
});
