import {
  paletteCheckCreatePermission,
  paletteReportReadPermission,
} from 'backstage-plugin-palette-common';
import type { Request, Router } from 'express';
import type { ClusterHistories } from '../fleet/ClusterHistories';
import type { CheckRouteServices } from './CheckRouteServices';

/** `/clusters/{name}`: what is known of a cluster, and what is done with it. */
export function addClusterRoutes(
  router: Router,
  services: CheckRouteServices & { readonly histories: ClusterHistories },
): void {
  const { authorizer, entities, checker, histories, answers } = services;

  const readable = async (req: Request) => {
    const credentials = await authorizer.authorize(
      req,
      paletteReportReadPermission,
    );
    const { name } = req.params;
    return {
      credentials,
      target: await entities.named(name, undefined, credentials),
    };
  };

  router.get('/clusters/:name/report', async (req, res) => {
    const { target, credentials } = await readable(req);
    res.json(await answers.answer(target, checker.stored(target), credentials));
  });

  router.get('/clusters/:name/history', async (req, res) => {
    res.json(await histories.of((await readable(req)).target));
  });

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
    res.json(await answers.answer(target, checker.check(target), credentials));
  });
}
