import { referenceCatalog } from '../__testUtils__/referenceCatalog';
import { t } from '../__testUtils__/translation';
import { ConditionWords } from './ConditionWords';
import { listNamespaces } from './referenceCatalog';
import { type ReferenceFilter, noFilter } from './referenceState';
import { filterNamespaces } from './filterNamespaces';

const words = new ConditionWords(referenceCatalog.traits, t);

const shown = (filter: Partial<ReferenceFilter>, linked?: string) =>
  filterNamespaces(
    listNamespaces(referenceCatalog),
    { ...noFilter, ...filter },
    { words, linked },
  ).flatMap(({ entries }) => entries.map(({ id }) => id));

describe('filterNamespaces', () => {
  it('shows everything without a filter', () =>
    expect(shown({})).toHaveLength(7));

  it.each([
    ['a name', 'meter', ['cluster-<uid>/meter']],
    ['another name', 'OLD-meter', ['cluster-<uid>/meter']],
    ['a documented pod pattern', 'database-1', ['hubble-system/database']],
    [
      'a documented namespace pattern',
      '< UUID > lite',
      ['cluster-<uid>/agent-lite'],
    ],
    [
      'a namespace of earlier releases',
      'cluster-mgmt measures',
      ['cluster-<uid>/meter'],
    ],
    ['a note', 'three rows', ['hubble-system/database']],
    [
      'a condition',
      'vsphere',
      ['cluster-<uid>/meter', 'hubble-system/database'],
    ],
    ['a summary of one type', 'leases', ['hubble-system/database']],
    ['nothing for words that never meet', 'leases measures', []],
  ])('finds %s', (_, text, ids) => expect(shown({ text })).toEqual(ids));

  it('asks for the presence in the chosen type', () => {
    // A companion of tenants, required elsewhere.
    expect(shown({ type: 'tenant', presence: 'required' })).not.toContain(
      'hubble-system/database',
    );
    expect(shown({ type: 'tenant', presence: 'companion' })).toContain(
      'hubble-system/database',
    );
    expect(shown({ type: 'enterprise' })).toEqual([
      'cert-manager/webhook',
      'hubble-system/database',
    ]);
  });

  it('shows where documentation and reality differ', () =>
    expect(shown({ differs: true })).toEqual(['hubble-system/database']));

  it('shows the entry of a link despite the filter', () =>
    expect(shown({ text: 'meter' }, 'cert-manager/webhook')).toEqual([
      'cert-manager/webhook',
      'cluster-<uid>/meter',
    ]));
});
