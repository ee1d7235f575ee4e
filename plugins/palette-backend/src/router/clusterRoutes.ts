import {
  paletteCheckCreatePermission,
  paletteReportReadPermission,
} from 'backstage-plugin-palette-common';
import type { Request, Router } from 'express';
import type { ClusterHistories } from '../fleet/queries/ClusterHistories';
import type { CheckRouteServices } from './CheckRouteServices';

/** `/clusters/{name}`: the report and history of a cluster, and checks of it. */
export function addClusterRoutes(
  router: Router,
  services: CheckRouteServices & { readonly histories: ClusterHistories },
): void {
  const { authorizer, entities, checker, histories, answers } = services;

  const findReadable = async (req: Request) => {
    const credentials = await authorizer.authorize(
      req,
      paletteReportReadPermission,
    );
    const { name } = req.params;
    return {
      credentials,
      target: await entities.findByName(name, undefined, credentials),
    };
  };

  router.get('/clusters/:name/report', async (req, res) => {
    const { target, credentials } = await findReadable(req);
    res.json(
      await answers.answer(target, checker.getLastReport(target), credentials),
    );
  });

  router.get('/clusters/:name/history', async (req, res) => {
    res.json(await histories.getHistory((await findReadable(req)).target));
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
