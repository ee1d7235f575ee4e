import { shippedCatalog } from '../__testUtils__/catalog';
import { clusterCases } from '../__testUtils__/clusterCases';
import { reportInBrief } from '../__testUtils__/reportInBrief';
import { evaluate } from './evaluate';
import { statesWorstFirst } from './report/states';

const reports = clusterCases.map(c => ({
  ...c,
  report: evaluate(shippedCatalog, c.snapshot, c),
}));

describe('cases of test/fixtures/clusters', () => {
  it.each(reports)('$name: $summary', ({ report, expected }) => {
    expect(reportInBrief(report)).toEqual(expected);
  });

  it('show every finding state', () => {
    const seen = new Set(
      reports.flatMap(({ report }) => report.findings.map(f => f.state)),
    );
    expect([...seen].sort()).toEqual([...statesWorstFirst].sort());
  });

  it('show every value of every trait that a catalog condition names', () => {
    const named = new Set(
      Object.values(shippedCatalog.clusterTypes).flatMap(({ components }) =>
        components.flatMap(({ when, optionalWhen }) =>
          [when, ...optionalWhen].flatMap(Object.keys),
        ),
      ),
    );
    const seen = new Set(
      reports.flatMap(({ report }) =>
        report.traits.filter(t => t.values.length > 0).map(t => t.name),
      ),
    );
    expect([...named].filter(name => !seen.has(name))).toEqual([]);
  });
});
