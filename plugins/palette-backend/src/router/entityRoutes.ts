import { paletteReportReadPermission } from 'backstage-plugin-palette-common';
import type { Router } from 'express';
import type { CheckRouteServices } from './CheckRouteServices';

/** `/entities`: the report of the cluster that an entity stands for. */
export function addEntityRoutes(
  router: Router,
  services: CheckRouteServices,
): void {
  const { authorizer, entities, checker, answers } = services;

  router.get('/entities/:kind/:namespace/:name/report', async (req, res) => {
    const credentials = await authorizer.authorize(
      req,
      paletteReportReadPermission,
    );
    const { kind, namespace, name } = req.params;
    const { watched, etag } = req.query;
    const target = await entities.findByEntity(
      { kind, namespace, name },
      credentials,
      etag?.toString(),
    );
    res.json(
      await answers.answer(
        target,
        checker.getReport(target, { watched: watched === 'true' }),
        credentials,
      ),
    );
  });
}
