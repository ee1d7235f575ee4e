import {
  paletteCheckCreatePermission,
  paletteReportReadPermission,
} from 'backstage-plugin-palette-common';
import type { Router } from 'express';
import type { ClusterChecker } from '../checks/ClusterChecker';
import type { EntityClusters } from '../clusters/EntityClusters';
import type { Authorizer } from './Authorizer';

/** `/clusters`: what is done with a cluster. */
export function addClusterRoutes(
  router: Router,
  options: {
    readonly authorizer: Authorizer;
    readonly entities: EntityClusters;
    readonly checker: ClusterChecker;
  },
): void {
  const { authorizer, entities, checker } = options;

  router.post('/clusters/:name/checks', async (req, res) => {
    // The answer is a report, so whoever may check must also be allowed to read.
    const credentials = await authorizer.authorize(
      req,
      paletteCheckCreatePermission,
      paletteReportReadPermission,
    );
    const { entityRef } = req.body as { readonly entityRef?: string };
    const target = await entities.named(
      req.params.name,
      entityRef,
      credentials,
    );
    res.json(await checker.check(target));
  });
}
