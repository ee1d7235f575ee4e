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
    const target = await entities.findByEntity(
      { kind, namespace, name },
      credentials,
    );
    res.json(
      await answers.answer(
        target,
        checker.getReport(target, { watched: req.query.watched === 'true' }),
        credentials,
      ),
    );
  });
}
