import {
  paletteCheckCreatePermission,
  paletteReportReadPermission,
} from 'backstage-plugin-palette-common';
import type { Request, Router } from 'express';
import type { ClusterHistories } from '../fleet/queries/ClusterHistories';
import type { VisibleEntities } from '../clusters/VisibleEntities';
import type { CheckRouteServices } from './CheckRouteServices';

/** `/clusters/{name}`: the report and history of a cluster, and checks of it. */
export function addClusterRoutes(
  router: Router,
  services: CheckRouteServices & {
    readonly histories: ClusterHistories;
    readonly visible: VisibleEntities;
  },
): void {
  const { authorizer, entities, checker, histories, visible, answers } =
    services;

  const authorize = (req: Request) =>
    authorizer.authorize(req, paletteReportReadPermission);

  router.get('/clusters/:name/report', async (req, res) => {
    const credentials = await authorize(req);
    const { name } = req.params;
    const target = await entities.findByName(name, undefined, credentials);
    res.json(
      await answers.answer(target, checker.getLastReport(target), credentials),
    );
  });

  router.get('/clusters/:name/history', async (req, res) => {
    const credentials = await authorize(req);
    const { name } = req.params;
    const shown = await visible.getVisible(credentials);
    res.json(
      // Other entities that stand for the cluster are looked for only where the fleet's entity does not do.
      (await histories.findHistory(name, shown)) ??
        (await histories.getHistory(
          await entities.findByName(name, undefined, credentials),
        )),
    );
  });

  router.post('/clusters/:name/checks', async (req, res) => {
    // The answer is a report, so the caller needs the permission to read as well.
    const credentials = await authorizer.authorize(
      req,
      paletteCheckCreatePermission,
      paletteReportReadPermission,
    );
    const { entityRef } = req.body as { readonly entityRef?: string };
    const target = await entities.findByName(
      req.params.name,
      entityRef,
      credentials,
    );
    res.json(
      await answers.answer(target, checker.checkNow(target), credentials),
    );
  });
}
