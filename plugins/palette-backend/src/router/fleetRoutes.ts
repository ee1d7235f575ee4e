import { kubernetesClustersReadPermission } from '@backstage/plugin-kubernetes-common';
import { paletteReportReadPermission } from 'backstage-plugin-palette-common';
import type { Request, Router } from 'express';
import type { FleetList } from '../fleet/queries/FleetList';
import type { FleetSummaries } from '../fleet/queries/FleetSummaries';
import type { UnregisteredClusters } from '../fleet/queries/UnregisteredClusters';
import type { Visible, VisibleEntities } from '../clusters/VisibleEntities';
import { writeFleetCsv } from '../fleet/queries/writeFleetCsv';
import type { Authorizer } from './Authorizer';
import { readFleetFilter } from './readFleetFilter';

export interface FleetRouteServices {
  readonly authorizer: Authorizer;
  readonly visible: VisibleEntities;
  readonly list: FleetList;
  readonly summaries: FleetSummaries;
  readonly unregistered: UnregisteredClusters;
}

/** `/clusters` and `/fleet`: the fleet as it is stored. */
export function addFleetRoutes(
  router: Router,
  services: FleetRouteServices,
): void {
  const { authorizer, visible, list, summaries, unregistered } = services;
  const getVisible = async (req: Request): Promise<Visible> =>
    visible.getVisible(
      await authorizer.authorize(req, paletteReportReadPermission),
    );

  router.get('/clusters', async (req, res) => {
    const entities = await getVisible(req);
    const { limit, cursor } = req.query as Readonly<Record<string, string>>;
    res.json(
      await list.getPage(entities, readFleetFilter(req.query), {
        ...(limit && { limit: Number(limit) }),
        cursor,
      }),
    );
  });

  router.get('/clusters/export', async (req, res) => {
    const clusters = await list.listAll(
      await getVisible(req),
      readFleetFilter(req.query),
    );
    const isCsv = req.query.format === 'csv';
    res.attachment(`palette-clusters.${isCsv ? 'csv' : 'json'}`);
    if (isCsv) {
      res.type('text/csv').send(writeFleetCsv(clusters));
    } else {
      res.json(clusters);
    }
  });

  router.get('/fleet/summary', async (req, res) => {
    res.json(await summaries.summarize(await getVisible(req)));
  });

  router.get('/fleet/unregistered', async (req, res) => {
    const credentials = await authorizer.authorize(
      req,
      paletteReportReadPermission,
      kubernetesClustersReadPermission,
    );
    res.json(await unregistered.list(await visible.getVisible(credentials)));
  });
}
