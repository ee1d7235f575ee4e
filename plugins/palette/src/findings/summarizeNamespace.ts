import type { PaletteTranslation } from '../translation';
import type { FurtherGroup } from './listFurtherGroups';
import { isProblem } from './findingFilter';
import type { NamespaceGroup } from './groupByNamespace';

/** A namespace in a few words: `api degraded · 2/3`, `2 missing, 1 degraded · 4/7`, `ready · 5/5`. */
export function summarizeNamespace(
  group: NamespaceGroup,
  t: PaletteTranslation,
): string {
  const { ready, expected } = group;
  const state = describeProblems(group, t);
  return expected > 0
    ? t('findings.namespace.summary', { state, ready, expected })
    : state;
}

/** The problems of a section in a few words, or its state: `2 missing, 1 degraded`. */
export function describeProblems(
  { findings, state }: NamespaceGroup | FurtherGroup,
  t: PaletteTranslation,
): string {
  const problems = findings.filter(
    finding => isProblem(finding.state) && !finding.waived,
  );
  if (problems.length === 0) {
    const waived = findings.filter(finding => finding.waived).length;
    const word = t(`states.inSentence.${state}`);
    return waived > 0
      ? `${word}, ${t('waivers.count', { count: waived })}`
      : word;
  }
  if (problems.length === 1) {
    const [problem] = problems;
    return t('findings.namespace.oneProblem', {
      component: problem.component,
      state: t(`states.inSentence.${problem.state}`),
    });
  }
  const states = [...new Set(problems.map(problem => problem.state))];
  return states
    .map(each =>
      t('findings.namespace.problems', {
        amount: problems.filter(problem => problem.state === each).length,
        state: t(`states.inSentence.${each}`),
      }),
    )
    .join(', ');
}
