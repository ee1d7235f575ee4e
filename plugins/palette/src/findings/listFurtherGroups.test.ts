import { companion } from '../__testUtils__/findings';
import { consequenceReport, hostReport } from '../__testUtils__/reports';
import {
  listFurtherGroups,
  isInCatalog,
  isMoreUrgent,
} from './listFurtherGroups';
import { noFilter } from './findingFilter';
import { groupByNamespace } from './groupByNamespace';

const findUrgent = (report: typeof hostReport) =>
  listFurtherGroups(report, noFilter)
    .filter(group => isMoreUrgent(group, groupByNamespace(report, noFilter)))
    .map(({ id }) => id);

describe('listFurtherGroups', () => {
  it('lists the worst first, and shows only findings of a hosted cluster that pass the filter', () => {
    const groups = listFurtherGroups(hostReport, {
      ...noFilter,
      text: 'cetus',
    });
    expect(groups.map(({ id, shown }) => [id, shown.length])).toEqual([
      ['Hosted 666c92d18b802543a124513d', 1],
    ]);
    expect(listFurtherGroups(hostReport, noFilter).map(({ id }) => id)).toEqual(
      ['Hosted 666c92d18b802543a124513d', 'Companions', 'Unlisted'],
    );
  });
});

describe('the state of a group', () => {
  it('leaves out waived findings', () => {
    const waived = {
      id: 'w1',
      reason: 'Known.',
      until: '2026-12-05T00:00:00.000Z',
      source: 'portal' as const,
    };
    const findStates = (report: typeof hostReport) =>
      listFurtherGroups(report, noFilter)
        .filter(({ id }) => id.startsWith('Hosted'))
        .map(({ state }) => state);
    const [host] = hostReport.hosted;
    const workloads = host.workloads.map(each => ({ ...each, waived }));
    expect(findStates(hostReport)).toEqual([host.state]);
    expect(
      findStates({ ...hostReport, hosted: [{ ...host, workloads }] }),
    ).toEqual(['ready']);
  });
});

describe('isMoreUrgent', () => {
  it('puts a hosted cluster in trouble before healthy namespaces', () => {
    expect(findUrgent(hostReport)).toEqual(['Hosted 666c92d18b802543a124513d']);
  });

  it('puts a cause before its consequences', () => {
    expect(findUrgent(consequenceReport)).toEqual(['Companions']);
  });

  it('keeps the place of a group that is as bad but causes nothing', () => {
    const companions = [
      { ...companion, id: 'hubble-system/other', state: 'degraded' as const },
    ];
    expect(findUrgent({ ...consequenceReport, companions })).toEqual([]);
  });
});

describe('isInCatalog', () => {
  it('has all companions, no unlisted workload and only verified workloads of hosted clusters', () => {
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
