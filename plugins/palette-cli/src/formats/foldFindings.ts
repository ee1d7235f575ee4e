import {
  stateWords,
  type WorkloadFinding,
} from 'backstage-plugin-palette-common';

type State = WorkloadFinding['state'];

/** Findings to print one by one, and lines that each stand for several findings. */
export interface FoldedFindings<Finding extends WorkloadFinding> {
  readonly apart: readonly Finding[];
  /** "◆ Unknown  30 components could not be checked: …" */
  readonly folded: readonly string[];
}

// A finding that is missing or in trouble is never folded.
const verbs: Readonly<Partial<Record<State, string>>> = {
  unknown: 'components could not be checked',
  notInstalled: 'components are not installed',
  notApplicable: 'components do not apply',
};

/** Folds findings that share their state and their reason, and keeps the order. */
export function foldFindings<Finding extends WorkloadFinding>(
  findings: readonly Finding[],
): FoldedFindings<Finding> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { state, because } = finding;
    if (verbs[state]) {
      const key = `${state} ${because.sentence}`;
      const group = groups.get(key) ?? [];
      group.push(finding);
      groups.set(key, group);
    }
  }
  const shared = [...groups.values()].filter(group => group.length > 1);
  const folded = new Set(shared.flat());
  return {
    apart: findings.filter(finding => !folded.has(finding)),
    folded: shared.map(group => {
      const [{ state, because }] = group;
      return `${stateWords[state]}  ${group.length} ${verbs[state]}: ${because.sentence}`;
    }),
  };
}
