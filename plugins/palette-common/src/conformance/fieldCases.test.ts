import { shippedCatalog } from '../__testUtils__/catalog';
import {
  fieldCases,
  fieldSnapshot,
  type FieldCase,
} from '../__testUtils__/fieldCases';
import { evaluate } from './evaluate';
import { detectPartialListing } from './partialListing';
import { collectFindings } from './report/collectFindings';
import type { Report, WorkloadFinding } from './types';

const alarming = new Set(['missing', 'degraded', 'progressing']);

function judge(fieldCase: FieldCase): Report {
  return evaluate(shippedCatalog, fieldSnapshot(fieldCase), {
    declared: fieldCase.declared,
  });
}

/** Whether a text matches a pattern in which `*` stands for anything. */
function isLike(pattern: string, text: string): boolean {
  const parts = pattern.split('*');
  return parts.length === 1
    ? pattern === text
    : text.startsWith(parts[0]) &&
        text.endsWith(parts[parts.length - 1]) &&
        parts.every(part => text.includes(part));
}

function fits(expected: string, { component, state }: WorkloadFinding) {
  const [name, wanted] = expected.split('=');
  return isLike(name, component) && (!wanted || wanted === state);
}

describe.each(fieldCases)('$listing: $truth', fieldCase => {
  let report: Report;
  let alarms: readonly WorkloadFinding[];

  beforeAll(() => {
    report = judge(fieldCase);
    alarms = collectFindings(report).filter(f => alarming.has(f.state));
  });

  it('is recognised as an allowed cluster type', () => {
    expect(fieldCase.types).toContain(report.clusterType);
  });

  it('gets an allowed verdict', () => {
    expect({ [report.headline]: fieldCase.verdicts }).toEqual({
      [report.headline]: expect.arrayContaining([report.verdict]),
    });
  });

  it('flags what is wrong', () => {
    const unflagged = fieldCase.flagged.filter(
      expected => !alarms.some(finding => fits(expected, finding)),
    );
    expect(unflagged).toEqual([]);
  });

  it('flags nothing else', () => {
    const tooMuch = alarms.filter(
      finding => !fieldCase.flagged.some(expected => fits(expected, finding)),
    );
    expect(tooMuch.map(f => `${f.id}: ${f.because.sentence}`)).toEqual([]);
  });

  it('does not look partial where its coverage is given', () => {
    expect(detectPartialListing(shippedCatalog, fieldSnapshot(fieldCase))).toBe(
      undefined,
    );
  });

  it('has only allowed traits', () => {
    const wrong = Object.entries(fieldCase.traits).filter(([name, allowed]) => {
      const values = report.traits.find(t => t.name === name)?.values ?? [];
      return values.length === 0
        ? !allowed.includes(null)
        : !values.every(value =>
            allowed.some(a => a !== null && isLike(a, value)),
          );
    });
    expect(
      wrong.map(([name]) => report.traits.find(t => t.name === name)),
    ).toEqual([]);
  });
});
