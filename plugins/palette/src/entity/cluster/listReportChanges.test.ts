import { makeFinding } from '../../__testUtils__/findings';
import { makeReport } from '../../__testUtils__/reports';
import { listReportChanges } from './listReportChanges';

const well = makeReport([
  makeFinding('db', 'ready'),
  makeFinding('web', 'ready'),
]);

describe('what changed between two reports', () => {
  it('is nothing where only the time of reading differs', () => {
    const later = { ...well, observedAt: '2026-11-23T10:05:00.000Z' };
    expect(listReportChanges(well, later)).toBeUndefined();
  });

  it('is the verdict and each finding with another state, the worst first', () => {
    const later = makeReport([
      makeFinding('db', 'degraded'),
      makeFinding('web', 'missing'),
    ]);
    expect(listReportChanges(well, later)).toEqual({
      at: later.observedAt,
      verdict: { from: 'conformant', to: 'nonconformant' },
      findings: [
        { component: 'web', from: 'ready', to: 'missing' },
        { component: 'db', from: 'ready', to: 'degraded' },
      ],
    });
  });

  it('has a new workload only where it is in trouble', () => {
    const added = (state: 'ready' | 'degraded') =>
      makeReport([...well.findings, makeFinding('api', state)], {
        verdict: 'conformant',
      });
    expect(listReportChanges(well, added('ready'))).toBeUndefined();
    expect(listReportChanges(well, added('degraded'))?.findings).toEqual([
      { component: 'api', from: undefined, to: 'degraded' },
    ]);
  });
});
