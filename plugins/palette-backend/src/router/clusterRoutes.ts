import {
  paletteCheckCreatePermission,
  paletteReportReadPermission,
} from 'backstage-plugin-palette-common';
import type { Router } from 'express';
import type { CheckRouteServices } from './CheckRouteServices';

/** `/clusters`: what is done with a cluster. */
export function addClusterRoutes(
  router: Router,
  services: CheckRouteServices,
): void {
  const { authorizer, entities, checker } = services;

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
