/**
 * What an entity or an installation lacks before a cluster can be checked.
 *
 * @public
 */
export const setupProblems = [
  'noAnnotation',
  'unknownClusterType',
  'unknownTrait',
  'unknownStrictness',
  'noClusterName',
  'notReported',
  'kubernetesNotConfigured',
] as const;
/**
 * One of {@link setupProblems}.
 *
 * @public
 */
export type SetupProblem = (typeof setupProblems)[number];
