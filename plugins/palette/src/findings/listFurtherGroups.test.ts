import { companion } from '../fixtures/findings';
import { consequenceReport, hostReport } from '../fixtures/reports';
import { furtherGroups, isInCatalog, isMoreUrgent } from './listFurtherGroups';
import { groupByNamespace, noFilter } from './findingFilter';

const urgentOf = (report: typeof hostReport) =>
  furtherGroups(report, noFilter)
    .filter(group => isMoreUrgent(group, groupByNamespace(report, noFilter)))
    .map(({ id }) => id);

describe('furtherGroups', () => {
  it('has the worst first, and of a hosted cluster only what passes the filters', () => {
    const groups = furtherGroups(hostReport, { ...noFilter, text: 'cetus' });
    expect(groups.map(({ id, shown }) => [id, shown.length])).toEqual([
      ['Hosted 666c92d18b802543a124513d', 1],
    ]);
    expect(furtherGroups(hostReport, noFilter).map(({ id }) => id)).toEqual([
      'Hosted 666c92d18b802543a124513d',
      'Companions',
      'Unlisted',
    ]);
  });
});

describe('isMoreUrgent', () => {
  it('puts a hosted cluster in trouble before healthy namespaces', () => {
    expect(urgentOf(hostReport)).toEqual(['Hosted 666c92d18b802543a124513d']);
  });

  it('puts a cause before what follows from it', () => {
    expect(urgentOf(consequenceReport)).toEqual(['Companions']);
  });

  it('leaves what is as bad and causes nothing where it is', () => {
    const companions = [
      { ...companion, id: 'hubble-system/other', state: 'degraded' as const },
    ];
    expect(urgentOf({ ...consequenceReport, companions })).toEqual([]);
  });
});

describe('isInCatalog', () => {
  it('knows companions, and of other sections only what the catalog speaks of', () => {
    const known = furtherGroups(hostReport, noFilter).map(group => [
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
