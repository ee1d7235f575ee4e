import { isConsequence } from './findings/causes';
import type { StuckNamespace } from './notes';
import { collectFindings, type Findings } from './report/collectFindings';
import type { HostedClusterFinding, WorkloadFinding } from './report/Finding';
import type { Report } from './report/Report';
import {
  compareStates,
  statesWorstFirst,
  type FindingState,
  type Verdict,
} from './report/states';
import { collectTroubledFindings } from './troubledFindings';

const LEFT_OUT =
  'What is wrong is not in this report, which leaves out what exceeds its limits.';

/** Counts the components that are expected, that are ready, and in each state, and the waived findings. */
export function countFindings(found: Findings): Report['counts'] {
  const { findings } = found;
  const counted = findings.filter(f => f.expected && !f.waived);
  const waived = collectFindings(found).filter(f => f.waived).length;
  const byState = Object.fromEntries(
    statesWorstFirst.map(state => [
      state,
      findings.filter(f => f.state === state).length,
    ]),
  ) as Record<FindingState, number>;
  return {
    ready: counted.filter(f => f.state === 'ready').length,
    expected: counted.length,
    ...(waived > 0 && { waived }),
    byState,
  };
}

/** Writes the worst finding in words or, where nothing is wrong, what was checked. Causes come before consequences. */
export function writeHeadline(
  verdict: Verdict,
  found: Findings,
  stuck: readonly StuckNamespace[],
): string {
  switch (verdict) {
    case 'conformant':
      return writeConformant(found);
    case 'unknown':
      return writeUnknown(found);
    default:
      return writeWorst(found, stuck);
  }
}

function writeConformant(found: Findings): string {
  const { expected, waived = 0, byState } = countFindings(found);
  const apart = [
    countInWords(waived, 'is waived', 'are waived'),
    countInWords(byState.notApplicable, 'does not apply', 'do not apply'),
    countInWords(
      byState.notInstalled,
      'optional one is not installed',
      'optional ones are not installed',
    ),
  ].filter(Boolean);
  return `All ${expected} components ready${
    apart.length > 0 ? `; ${apart.join(', ')}` : ''
  }.`;
}

function writeUnknown(found: Findings): string {
  const { findings, hosted } = found;
  const { expected } = countFindings(found);
  const hidden = findings.filter(f => f.expected && f.state === 'unknown');
  if (hidden.length === 0) {
    return LEFT_OUT;
  }
  return hidden.length === 1
    ? writeSentence(hidden[0], hosted)
    : `${hidden.length} of ${expected} components could not be checked. ${hidden[0].because.sentence}`;
}

function writeWorst(found: Findings, stuck: readonly StuckNamespace[]): string {
  const [worst, ...rest] = collectTroubledFindings(found);
  const [worstStuck] = [...stuck].sort((a, b) =>
    compareStates(a.state, b.state),
  );
  if (
    worstStuck &&
    (!worst || compareStates(worstStuck.state, worst.state) < 0)
  ) {
    return worstStuck.sentence;
  }
  if (!worst) {
    return LEFT_OUT;
  }
  const hidden = rest.filter(f => f.state === 'unknown').length;
  const consequences = rest.filter(
    f => f.state !== 'unknown' && isConsequence(f),
  ).length;
  const more = [
    countInWords(consequences, 'follows from it.', 'follow from it.'),
    countInWords(
      rest.length - hidden - consequences,
      'more needs a look.',
      'more need a look.',
    ),
    countInWords(hidden, 'could not be checked.', 'could not be checked.'),
    countInWords(countFindings(found).waived ?? 0, 'is waived.', 'are waived.'),
  ].filter(Boolean);
  return [writeSentence(worst, found.hosted), ...more].join(' ');
}

function writeSentence(
  { namespace, component, because }: WorkloadFinding,
  hosted: readonly HostedClusterFinding[],
): string {
  const host = hosted.find(h => h.namespaces.includes(namespace));
  const whose = host ? ` (${host.title.toLowerCase()})` : '';
  return `${namespace}${whose} / ${component}: ${because.sentence}`;
}

function countInWords(n: number, one: string, many: string): string {
  return n === 0 ? '' : `${n} ${n === 1 ? one : many}`;
}
