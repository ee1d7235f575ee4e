import { paletteReportReadPermission } from 'backstage-plugin-palette-common';
import type { Router } from 'express';
import type { ClusterChecker } from '../checks/ClusterChecker';
import type { EntityClusters } from '../clusters/EntityClusters';
import type { Authorizer } from './Authorizer';

/** `/entities`: the report of the cluster that an entity stands for. */
export function addEntityRoutes(
  router: Router,
  options: {
    readonly authorizer: Authorizer;
    readonly entities: EntityClusters;
    readonly checker: ClusterChecker;
  },
): void {
  const { authorizer, entities, checker } = options;

  router.get('/entities/:kind/:namespace/:name/report', async (req, res) => {
    const credentials = await authorizer.authorize(
      req,
      paletteReportReadPermission,
    );
    const { kind, namespace, name } = req.params;
    const target = await entities.ofEntity(
      { kind, namespace, name },
      credentials,
    );
    res.json(await checker.report(target));
  });
}
