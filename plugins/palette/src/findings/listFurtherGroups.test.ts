import { companion } from '../fixtures/findings';
import { consequenceReport, hostReport } from '../fixtures/reports';
import { listFurtherGroups, isInCatalog, isMoreUrgent } from './listFurtherGroups';
import { groupByNamespace, noFilter } from './findingFilter';

const findUrgent = (report: typeof hostReport) =>
  listFurtherGroups(report, noFilter)
    .filter(group => isMoreUrgent(group, groupByNamespace(report, noFilter)))
    .map(({ id }) => id);

describe('listFurtherGroups', () => {
  it('has the worst first, and of a hosted cluster only what passes the filters', () => {
    const groups = listFurtherGroups(hostReport, { ...noFilter, text: 'cetus' });
    expect(groups.map(({ id, shown }) => [id, shown.length])).toEqual([
      ['Hosted 666c92d18b802543a124513d', 1],
    ]);
    expect(listFurtherGroups(hostReport, noFilter).map(({ id }) => id)).toEqual([
      'Hosted 666c92d18b802543a124513d',
      'Companions',
      'Unlisted',
    ]);
  });
});

describe('isMoreUrgent', () => {
  it('puts a hosted cluster in trouble before healthy namespaces', () => {
    expect(findUrgent(hostReport)).toEqual(['Hosted 666c92d18b802543a124513d']);
  });

  it('puts a cause before what follows from it', () => {
    expect(findUrgent(consequenceReport)).toEqual(['Companions']);
  });

  it('leaves what is as bad and causes nothing where it is', () => {
    const companions = [
      { ...companion, id: 'hubble-system/other', state: 'degraded' as const },
    ];
    expect(findUrgent({ ...consequenceReport, companions })).toEqual([]);
  });
});

describe('isInCatalog', () => {
  it('knows companions, and of other sections only what the catalog speaks of', () => {
    const known = listFurtherGroups(hostReport, noFilter).map(group => [
      group.id,
      isInCatalog(group, { ...companion, confidence: 'verified' }),
      isInCatalog(group, { ...companion, confidence: 'judged' }),
    ]);
    expect(known).toEqual([
      ['Hosted 666c92d18b802543a124513d', true, false],
      ['Companions', true, true],
      ['Unlisted', false, false],
    ]);
  });
});
