import { appearances } from '../../components/appearance';
import type { NamespaceGroup } from './shownFindings';
import { isProblem } from './shownFindings';

/** A namespace in a few words: `api degraded`, `2 missing, 1 degraded`, `ready`. */
export function namespaceSummary({ findings, state }: NamespaceGroup): string {
  const problems = findings.filter(finding => isProblem(finding.state));
  if (problems.length === 0) {
    return appearances[state].word.toLowerCase();
  }
  if (problems.length === 1) {
    return `${problems[0].component} ${appearances[
      problems[0].state
    ].word.toLowerCase()}`;
  }
  const states = [...new Set(problems.map(problem => problem.state))];
  return states
    .map(each => {
      const count = problems.filter(problem => problem.state === each).length;
      return `${count} ${appearances[each].word.toLowerCase()}`;
    })
    .join(', ');
}
