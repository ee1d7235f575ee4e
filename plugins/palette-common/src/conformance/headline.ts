import type { Findings } from './allFindings';
import { isConsequence } from './causes';
import type { StuckNamespace } from './observations';
import { compareStates, statesWorstFirst } from './severity';
import { troubledFindings } from './troubledFindings';
import type {
  Finding,
  FindingState,
  HostedClusterFinding,
  Report,
  Verdict,
  WorkloadFinding,
} from './types';

/** How many components are expected, ready and in each state. */
export function countFindings(findings: readonly Finding[]): Report['counts'] {
  const counted = findings.filter(f => f.expected);
  const byState = Object.fromEntries(
    statesWorstFirst.map(state => [
      state,
      findings.filter(f => f.state === state).length,
    ]),
  ) as Record<FindingState, number>;
  return {
    ready: counted.filter(f => f.state === 'ready').length,
    expected: counted.length,
    byState,
  };
}

/** The worst finding in words or, where nothing is wrong, what was checked. A cause comes before its consequences. */
export function headlineOf(
  verdict: Verdict,
  all: Findings,
  stuck: readonly StuckNamespace[],
): string {
  const { findings, hosted } = all;
  const { expected, byState } = countFindings(findings);
  if (verdict === 'conformant') {
    const apart = [
      count(byState.notApplicable, 'does not apply', 'do not apply'),
      count(
        byState.notInstalled,
        'optional one is not installed',
        'optional ones are not installed',
      ),
    ].filter(Boolean);
    return `All ${expected} components ready${
      apart.length > 0 ? `; ${apart.join(', ')}` : ''
    }.`;
  }
  if (verdict === 'unknown') {
    const hidden = findings.filter(f => f.expected && f.state === 'unknown');
    return hidden.length === 1
      ? sentenceOf(hidden[0], hosted)
      : `${hidden.length} of ${expected} components could not be checked. ${hidden[0].because.sentence}`;
  }
  const [worst, ...rest] = troubledFindings(all);
  if (
    !worst ||
    (stuck.length > 0 && compareStates('degraded', worst.state) < 0)
  ) {
    return stuck[0].sentence;
  }
  const hidden = rest.filter(f => f.state === 'unknown').length;
  const consequences = rest.filter(
    f => f.state !== 'unknown' && isConsequence(f),
  ).length;
  const more = [
    count(consequences, 'follows from it.', 'follow from it.'),
    count(
      rest.length - hidden - consequences,
      'more needs a look.',
      'more need a look.',
    ),
    count(hidden, 'could not be checked.', 'could not be checked.'),
  ].filter(Boolean);
  return [sentenceOf(worst, hosted), ...more].join(' ');
}

function sentenceOf(
  { namespace, component, because }: WorkloadFinding,
  hosted: readonly HostedClusterFinding[],
): string {
  const host = hosted.find(h => h.namespaces.includes(namespace));
  const whose = host ? ` (${host.title.toLowerCase()})` : '';
  return `${namespace}${whose} / ${component}: ${because.sentence}`;
}

function count(n: number, one: string, many: string): string {
  return n === 0 ? '' : `${n} ${n === 1 ? one : many}`;
}
