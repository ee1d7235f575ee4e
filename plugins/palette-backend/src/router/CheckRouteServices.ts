import type { ClusterChecker } from '../checks/ClusterChecker';
import type { EntityClusters } from '../clusters/EntityClusters';
import type { Authorizer } from './Authorizer';
import type { ReportAnswers } from './ReportAnswers';

/** The services of routes that lead from an entity, or a cluster's name, to a check. */
export interface CheckRouteServices {
  readonly authorizer: Authorizer;
  readonly entities: EntityClusters;
  readonly checker: ClusterChecker;
  readonly answers: ReportAnswers;
}
