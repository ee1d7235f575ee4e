import {
  type WorkloadFinding,
  compareStates,
} from 'backstage-plugin-palette-common';

/** Sorts findings: worst first, a cause before its consequences, then by name. */
export function sortWorstFirst<T extends WorkloadFinding>(
  findings: readonly T[],
): T[] {
  return [...findings].sort(
    (a, b) =>
      compareStates(a.state, b.state) ||
      Number(isConsequence(a)) - Number(isConsequence(b)) ||
      a.component.localeCompare(b.component),
  );
}

/** Whether another finding causes this one's trouble. */
function isConsequence({ because }: WorkloadFinding): boolean {
  return Boolean(because.causedBy?.length);
}
