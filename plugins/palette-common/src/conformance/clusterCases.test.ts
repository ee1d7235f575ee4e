import { shippedCatalog } from '../__testUtils__/catalog';
import { clusterCases, type ClusterCase } from '../__testUtils__/clusterCases';
import { reportInBrief } from '../__testUtils__/reportInBrief';
import { evaluate } from './evaluate';
import { collectFindings } from './report/collectFindings';
import { reasonsByState } from './report/reasons';
import { statesWorstFirst } from './report/states';
import type { Report } from './types';

// Judged within each test, so that a mutation test can tell which test notices a change.
function judge({ snapshot, declared, strictness }: ClusterCase): Report {
  return evaluate(shippedCatalog, snapshot, { declared, strictness });
}

describe('cases of test/fixtures/clusters', () => {
  it.each(clusterCases)('$name: $summary', clusterCase => {
    expect(reportInBrief(judge(clusterCase))).toEqual(clusterCase.expected);
  });

  it('show every finding state', () => {
    const seen = new Set(
      clusterCases.flatMap(c => judge(c).findings.map(f => f.state)),
    );
    expect([...seen].sort()).toEqual([...statesWorstFirst].sort());
  });

  it('begin the codes of every finding with a reason for its state', () => {
    const reports = clusterCases.map(judge);
    const wrong = reports.flatMap(report =>
      collectFindings(report).filter(
        ({ state, because: { codes } }) =>
          !(reasonsByState[state] as readonly string[]).includes(codes[0]),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('show every trait that a condition of the Palette catalog names', () => {
    const named = new Set(
      Object.values(shippedCatalog.clusterTypes).flatMap(({ components }) =>
        components.flatMap(({ when, optionalWhen }) =>
          [when, ...optionalWhen].flatMap(Object.keys),
        ),
      ),
    );
    const seen = new Set(
      clusterCases.flatMap(c =>
        judge(c)
          .traits.filter(t => t.values.length > 0)
          .map(t => t.name),
      ),
    );
    expect([...named].filter(name => !seen.has(name))).toEqual([]);
  });
});
