import { CustomErrorBase } from '@backstage/errors';
import type { SetupProblem } from './setupProblems';

const statusCodes: Readonly<Record<SetupProblem, number>> = {
  noAnnotation: 404,
  unknownClusterType: 422,
  unknownTrait: 422,
  unknownStrictness: 422,
  noClusterName: 422,
  notReported: 404,
  kubernetesNotConfigured: 501,
};

/**
 * Says what must be set up before a cluster can be checked: in its message for people, in `problem` for programs.
 * `problem` crosses HTTP with the error.
 *
 * @public
 */
export class PaletteSetupError extends CustomErrorBase {
  name = 'PaletteSetupError' as const;
  readonly problem: SetupProblem;
  readonly statusCode: number;

  constructor(problem: SetupProblem, message: string) {
    super(message);
    this.problem = problem;
    this.statusCode = statusCodes[problem];
  }
}
